package io.stillwatch.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.server.intake.Receipt;
import io.stillwatch.server.locks.Role;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls that take traffic in. */
final class IntakeCalls implements HttpService {
  private static final int MOST_MESSAGE_BYTES = 32 << 20;

  private final Watch watch;

  IntakeCalls(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.post("/exchanges", this::lines);
    rules.post("/accounts", this::lines);
    rules.post("/traces", (request, response) -> otlp(request, response, true));
    rules.post("/logs", (request, response) -> otlp(request, response, false));
  }

  private void lines(ServerRequest request, ServerResponse response) throws IOException {
    Call.holder(request, watch.tokens(), Role.INGEST);
    enter(response);
    try (InputStream body = Call.body(request)) {
      answer(watch.intake().lines(body), response);
    } finally {
      watch.intake().leave();
    }
  }

  private void otlp(ServerRequest request, ServerResponse response, boolean traces)
      throws IOException {
    Call.holder(request, watch.tokens(), Role.INGEST);
    String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    String packing = request.headers().first(HeaderNames.CONTENT_ENCODING).orElse("");
    enter(response);
    try (InputStream body = Call.body(request);
        InputStream message = packing.equals("gzip") ? new GZIPInputStream(body) : body) {
      byte[] bytes = message.readNBytes(MOST_MESSAGE_BYTES + 1);
      if (bytes.length > MOST_MESSAGE_BYTES) {
        throw new Refusal(413, "longer than " + MOST_MESSAGE_BYTES + " bytes");
      }
      boolean json = type.contains("json");
      Receipt receipt = watch.intake().otlp(bytes, json, traces);
      if (json) {
        answer(receipt, traces, response);
      } else {
        response.header("Content-Type", "application/x-protobuf");
        response.send(OtlpAnswer.protobuf(receipt));
      }
    } catch (ZipException | EOFException failure) {
      throw new Refusal(400, "the body is not gzip, or ends too early");
    } finally {
      watch.intake().leave();
    }
  }

  private void enter(ServerResponse response) {
    if (!watch.intake().enter()) {
      response.header("Retry-After", "1");
      throw new Refusal(429, "as many bodies as can be taken at a time are being taken");
    }
  }

  private static void answer(Receipt receipt, ServerResponse response) {
    Call.send(response, 200, counts(receipt));
  }

  private static void answer(Receipt receipt, boolean traces, ServerResponse response) {
    ObjectNode answer = counts(receipt);
    OtlpAnswer.addTo(answer, receipt, traces);
    Call.send(response, 200, answer);
  }

  private static ObjectNode counts(Receipt receipt) {
    ObjectNode answer = Call.JSON.createObjectNode();
    answer.put("accepted", receipt.accepted());
    answer.put("rejected_in_all", receipt.rejectedInAll());
    ArrayNode rejected = answer.putArray("rejected");
    for (Rejected line : receipt.rejected()) {
      rejected.addObject().put("line", line.line()).put("reason", line.reason());
    }
    return answer;
  }
}
