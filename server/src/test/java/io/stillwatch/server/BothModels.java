package io.stillwatch.server;

/** Answers in the forms of the two model APIs, whole and as streams: always "a poem". */
final class BothModels {

  private BothModels() {}

  /** The type and the body of the answer to a request. */
  static String[] answer(String path, String request) {
    boolean stream = request.contains("\"stream\":true");
    String type = stream ? "text/event-stream" : "application/json";
    boolean messages = path.endsWith("/messages");
    return new String[] {type, messages ? messages(stream) : completions(stream)};
  }

  private static String completions(boolean stream) {
    String head = "{\"id\":\"1\",\"created\":1,\"model\":\"m\",\"object\":\"chat.completion";
    return stream
        ? "data: "
            + head
            + ".chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a poem\"}}]}"
            + "\n\ndata: [DONE]\n\n"
        : head
            + "\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
            + "{\"role\":\"assistant\",\"content\":\"a poem\"}}]}";
  }

  private static String messages(boolean stream) {
    String head = "{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",";
    String usage =
        "\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}";
    if (!stream) {
      return head + "\"content\":[{\"type\":\"text\",\"text\":\"a poem\"}]," + usage;
    }
    return event("message_start", "\"message\":" + head + "\"content\":[]," + usage)
        + event(
            "content_block_start",
            "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}")
        + event(
            "content_block_delta",
            "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"a poem\"}")
        + event("content_block_stop", "\"index\":0")
        + event(
            "message_delta",
            "\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":1}")
        + event("message_stop", "\"index\":0");
  }

  private static String event(String name, String rest) {
    return "event: " + name + "\ndata: {\"type\":\"" + name + "\"," + rest + "}\n\n";
  }
}
