package io.stillwatch.server;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.stillwatch.server.Gate.Answer;
import io.stillwatch.server.envoy.CheckMethod;
import io.stillwatch.server.envoy.CheckRequest;
import io.stillwatch.server.envoy.CheckResponse;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.seen.Door;
import java.util.Locale;
import java.util.Map;

/** The gRPC call that Envoy makes before it serves a request; answers as {@code /authz} does. */
final class EnvoyCalls {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private static final String ACTION = GatewayCalls.ACTION.toLowerCase(Locale.ROOT);
  private static final String REASON = GatewayCalls.REASON.toLowerCase(Locale.ROOT);

  private final Watch watch;
  private final Gate gate;

  EnvoyCalls(Watch watch, Gate gate) {
    this.watch = watch;
    this.gate = gate;
  }

  ServerServiceDefinition definition() {
    return ServerServiceDefinition.builder(CheckMethod.SERVICE)
        .addMethod(CheckMethod.descriptor(), locked(ServerCalls.asyncUnaryCall(this::check)))
        .build();
  }

  /** Lets only holders of a token for gateways through, before anything of the request is read. */
  private ServerCallHandler<CheckRequest, CheckResponse> locked(
      ServerCallHandler<CheckRequest, CheckResponse> inner) {
    return (call, metadata) -> {
      String given = metadata.get(AUTHORIZATION);
      try {
        Call.holder(given == null ? "" : given, watch.tokens(), Role.DECIDE);
      } catch (Refusal refusal) {
        Status status = refusal.status() == 401 ? Status.UNAUTHENTICATED : Status.PERMISSION_DENIED;
        call.close(status.withDescription(refusal.reason()), new Metadata());
        return new ServerCall.Listener<>() {};
      }
      return inner.startCall(call, metadata);
    };
  }

  private void check(CheckRequest request, StreamObserver<CheckResponse> answers) {
    if (!request.readable()) {
      answers.onError(
          Status.INVALID_ARGUMENT.withDescription("not a CheckRequest").asRuntimeException());
      return;
    }
    Answer answer = gate.pass(Door.ENVOY, request.account());
    answers.onNext(
        new CheckResponse(
            answer.status(),
            answer.reason(),
            Map.of(
                ACTION, answer.action().word(),
                REASON, answer.reason())));
    answers.onCompleted();
  }
}
