package io.stillwatch.server.envoy;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What Envoy is answered.
 *
 * @param status 200 to serve the request, else the status with which it is refused
 * @param reason why, in the service's own words
 * @param headers for the model's server if the request is served, else of the refusal
 */
public record CheckResponse(int status, String reason, Map<String, String> headers) {
  private static final int OK = 0;
  private static final int PERMISSION_DENIED = 7;
  private static final int RESOURCE_EXHAUSTED = 8;
  private static final int OVERWRITE_IF_EXISTS_OR_ADD = 2;

  public CheckResponse {
    headers = Map.copyOf(headers);
  }

  /** The message: 1 status, and 2 refusal or 3 what is done to a request that is served. */
  byte[] bytes() {
    return message(
        out -> {
          out.writeByteArray(1, message(this::writeStatus));
          out.writeByteArray(status == 200 ? 3 : 2, message(this::writeTreatment));
        });
  }

  private void writeStatus(CodedOutputStream out) throws IOException {
    out.writeInt32(
        1,
        switch (status) {
          case 200 -> OK;
          case 429 -> RESOURCE_EXHAUSTED;
          default -> PERMISSION_DENIED;
        });
    out.writeString(2, reason);
  }

  private void writeTreatment(CodedOutputStream out) throws IOException {
    if (status != 200) {
      out.writeByteArray(1, message(code -> code.writeEnum(1, status)));
    }
    for (Map.Entry<String, String> header : headers.entrySet()) {
      byte[] pair =
          message(
              fields -> {
                fields.writeString(1, header.getKey());
                fields.writeString(2, header.getValue());
              });
      out.writeByteArray(
          2,
          message(
              option -> {
                option.writeByteArray(1, pair);
                option.writeEnum(3, OVERWRITE_IF_EXISTS_OR_ADD);
              }));
    }
  }

  @FunctionalInterface
  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      fields.write(out);
      out.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
