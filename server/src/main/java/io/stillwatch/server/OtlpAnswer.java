package io.stillwatch.server;

import com.google.protobuf.CodedOutputStream;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.server.intake.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an exporter of OpenTelemetry is answered: the export response of OTLP, in the form in which
 * it asked. It is empty, or holds a partial success where something was rejected, which an exporter
 * does not send again. Stateless.
 */
final class OtlpAnswer {
  private static final int PARTIAL_SUCCESS = 1;
  private static final int REJECTED = 1;
  private static final int MESSAGE = 2;

  private OtlpAnswer() {}

  /** The response in protobuf, the same for spans and for log records. */
  static byte[] protobuf(Receipt receipt) {
    if (receipt.rejectedInAll() == 0) {
      return new byte[0];
    }
    try {
      ByteArrayOutputStream partial = new ByteArrayOutputStream();
      CodedOutputStream fields = CodedOutputStream.newInstance(partial);
      fields.writeInt64(REJECTED, receipt.rejectedInAll());
      fields.writeString(MESSAGE, reason(receipt));
      fields.flush();
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      CodedOutputStream response = CodedOutputStream.newInstance(whole);
      response.writeByteArray(PARTIAL_SUCCESS, partial.toByteArray());
      response.flush();
      return whole.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Adds the response's part in JSON to an answer. */
  static void addTo(ObjectNode answer, Receipt receipt, boolean traces) {
    if (receipt.rejectedInAll() > 0) {
      answer
          .putObject("partialSuccess")
          .put(traces ? "rejectedSpans" : "rejectedLogRecords", "" + receipt.rejectedInAll())
          .put("errorMessage", reason(receipt));
    }
  }

  private static String reason(Receipt receipt) {
    return receipt.rejected().stream().findFirst().map(Rejected::reason).orElse("");
  }
}
