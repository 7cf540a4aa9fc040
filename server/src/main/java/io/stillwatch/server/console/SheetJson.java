package io.stillwatch.server.console;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How the records of this room are written: {@code may_be_innocent}, in ASCII. Stateless. */
final class SheetJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private SheetJson() {}

  static byte[] of(Record sheet) {
    return JSON.writeValueAsBytes(sheet);
  }
}
