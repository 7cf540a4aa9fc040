package io.stillwatch.read;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON library, bounded: nesting, lengths of texts, names and numbers. Thread-safe.
 *
 * <p>The library's own messages quote the text that they are about, and a reject may not hold such
 * text; so {@link #reason} says the same by position alone.
 */
final class JsonLines {
  /**
   * A value of two bytes takes some eighty in memory. Lines that people's programs write have one
   * for every eight bytes at most; a line with more is meant to fill the memory.
   */
  private static final int BYTES_A_TOKEN = 8;

  private static final int ALWAYS_ALLOWED_TOKENS = 10_000;

  /** OTLP wraps each value in up to five objects and lists of its own. */
  private static final int WRAPPINGS_OF_A_VALUE = 5;

  private final JsonFactory factory;
  private final ObjectReader trees;
  private final ObjectReader strictTrees;
  private final int maxDepth;

  private JsonLines(ReadLimits limits, int maxDepth) {
    this.maxDepth = maxDepth;
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(maxDepth)
                    .maxStringLength(limits.maxLineBytes())
                    .maxTokenCount(maxTokens(limits))
                    .build())
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();
    JsonMapper mapper =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    trees = mapper.readerFor(JsonNode.class);
    strictTrees = trees.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
  }

  /** For lines whose values stand in them as they are. */
  static JsonLines plain(ReadLimits limits) {
    return new JsonLines(limits, limits.maxDepth());
  }

  /** For lines whose values are wrapped as OTLP wraps them. */
  static JsonLines wrapped(ReadLimits limits) {
    return new JsonLines(
        limits, (int) Math.min(1_000L, limits.maxDepth() * (long) WRAPPINGS_OF_A_VALUE));
  }

  private static long maxTokens(ReadLimits limits) {
    return Math.max(ALWAYS_ALLOWED_TOKENS, limits.maxLineBytes() / BYTES_A_TOKEN);
  }

  /** Reads the line token by token. */
  JsonParser parser(byte[] line, int start, int end) {
    return factory.createParser(ObjectReadContext.empty(), line, start, end - start);
  }

  /** Reads the whole line; the last of two fields with one name counts. */
  JsonNode tree(byte[] line, int start, int end) {
    return trees.readValue(line, start, end - start);
  }

  /** Reads the whole line; two fields with one name are an error. */
  JsonNode strictTree(byte[] line, int start, int end) {
    return strictTrees.readValue(line, start, end - start);
  }

  /** Reads JSON that stands in a text. */
  JsonNode tree(String text) {
    return trees.readValue(text);
  }

  /** What is wrong with the line, without a word of it. */
  String reason(JacksonException failure) {
    if (failure instanceof StreamConstraintsException) {
      return "nested deeper than "
          + maxDepth
          + ", or a name or number too long, or too many values";
    }
    return "not JSON, at byte " + Math.max(0, failure.getLocation().getByteOffset());
  }
}
