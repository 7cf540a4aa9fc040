package io.stillwatch.cli;

import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.Findings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Findings for another program: on standard output as they stand in {@code campaigns.json}. */
final class FindingsJson {

  private FindingsJson() {}

  static void print(Findings findings, Screen screen) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CampaignsJson.write(findings, bytes);
    screen.out().print(bytes.toString(StandardCharsets.UTF_8));
  }
}
