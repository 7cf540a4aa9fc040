package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.envoyproxy.envoy.config.core.v3.HeaderMap;
import io.envoyproxy.envoy.config.core.v3.HeaderValue;
import io.envoyproxy.envoy.config.core.v3.HeaderValueOption;
import io.envoyproxy.envoy.service.auth.v3.AttributeContext;
import io.envoyproxy.envoy.service.auth.v3.AttributeContext.HttpRequest;
import io.envoyproxy.envoy.service.auth.v3.AuthorizationGrpc;
import io.envoyproxy.envoy.service.auth.v3.AuthorizationGrpc.AuthorizationBlockingStub;
import io.envoyproxy.envoy.service.auth.v3.CheckRequest;
import io.envoyproxy.envoy.service.auth.v3.CheckResponse;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.stillwatch.server.ServerSettings.Deciding;
import io.stillwatch.server.policy.WrittenPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks as Envoy does, with the stubs of Envoy's own API over a real connection. */
final class EnvoyTest {
  @TempDir private Path data;

  private static CheckRequest about(HttpRequest.Builder http) {
    return CheckRequest.newBuilder()
        .setAttributes(
            AttributeContext.newBuilder()
                .setRequest(AttributeContext.Request.newBuilder().setHttp(http)))
        .build();
  }

  private static CheckRequest about(String account) {
    return about(
        HttpRequest.newBuilder()
            .setMethod("POST")
            .putHeaders(":path", "/v1/messages")
            .putHeaders("x-stillwatch-account", account)
            .putHeaders("user-agent", "client/1")
            .setBody("a prompt"));
  }

  private static void asked(
      Served service, String token, Consumer<AuthorizationBlockingStub> questions) {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", service.port()).usePlaintext().build();
    Metadata metadata = new Metadata();
    metadata.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    try {
      questions.accept(
          AuthorizationGrpc.newBlockingStub(channel)
              .withDeadlineAfter(Duration.ofSeconds(30))
              .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata)));
    } finally {
      channel.shutdownNow();
    }
  }

  private static String reason(List<HeaderValueOption> headers) {
    return headers.stream()
        .map(HeaderValueOption::getHeader)
        .filter(header -> header.getKey().equals("x-stillwatch-reason"))
        .map(HeaderValue::getValue)
        .findFirst()
        .orElse("");
  }

  @Test
  void aMemberIsRefusedOrThrottledAndOthersAreServed() throws Exception {
    try (EnforcedCampaign campaign = EnforcedCampaign.in(data)) {
      Served service = campaign.service();
      asked(
          service,
          service.token("decide"),
          envoy -> {
            campaign.decide("refuse");
            CheckResponse refused = envoy.check(about(CampaignLog.MEMBER));
            assertThat(refused.getStatus().getCode()).isEqualTo(7);
            assertThat(refused.getDeniedResponse().getStatus().getCodeValue()).isEqualTo(403);
            assertThat(reason(refused.getDeniedResponse().getHeadersList()))
                .startsWith("refuse, campaign ");

            CheckResponse served = envoy.check(about(CampaignLog.PERSON));
            assertThat(served.getStatus().getCode()).isZero();
            assertThat(reason(served.getOkResponse().getHeadersList())).isEqualTo("clear");

            campaign.decide("throttle");
            List<Integer> codes = new ArrayList<>();
            for (int request = 0; request < 100; request++) {
              CheckResponse answer = envoy.check(about("pool-" + request % 40));
              codes.add(answer.getDeniedResponse().getStatus().getCodeValue());
            }
            assertThat(codes).containsOnly(0, 429);
          });
    }
  }

  @Test
  void anAccountInRawHeadersIsTheSame() throws Exception {
    try (EnforcedCampaign campaign = EnforcedCampaign.in(data)) {
      campaign.decide("refuse");
      HeaderMap.Builder headers =
          HeaderMap.newBuilder()
              .addHeaders(HeaderValue.newBuilder().setKey("accept").setValue("*/*"))
              .addHeaders(
                  HeaderValue.newBuilder()
                      .setKey("X-Stillwatch-Account")
                      .setRawValue(ByteString.copyFromUtf8(CampaignLog.MEMBER)));
      asked(
          campaign.service(),
          campaign.service().administrator(),
          envoy ->
              assertThat(
                      envoy
                          .check(about(HttpRequest.newBuilder().setHeaderMap(headers)))
                          .hasDeniedResponse())
                  .isTrue());
    }
  }

  @Test
  void withoutATokenForGatewaysNothingIsAnswered() throws Exception {
    try (Served service = Served.in(data)) {
      asked(
          service,
          "sw_0",
          envoy ->
              assertThatThrownBy(() -> envoy.check(about("a")))
                  .isInstanceOf(StatusRuntimeException.class)
                  .hasMessageContaining("UNAUTHENTICATED"));
      asked(
          service,
          service.token("ingest"),
          envoy ->
              assertThatThrownBy(() -> envoy.check(about("a")))
                  .isInstanceOf(StatusRuntimeException.class)
                  .hasMessageContaining("PERMISSION_DENIED"));
    }
  }

  @Test
  void withoutAnAccountOrAVerdictItIsOpenOrClosedAsConfigured() throws Exception {
    try (Served service =
        Served.with(Served.settings(data).deciding(new Deciding(WrittenPolicy.NONE, true)))) {
      asked(
          service,
          service.administrator(),
          envoy -> {
            CheckResponse answer = envoy.check(CheckRequest.getDefaultInstance());
            assertThat(answer.getDeniedResponse().getStatus().getCodeValue()).isEqualTo(403);
            assertThat(reason(answer.getDeniedResponse().getHeadersList()))
                .isEqualTo("no account, closed");
          });
    }
  }

  @Test
  void anOversizeQuestionGetsNoAnswerAndOthersDo() throws Exception {
    try (Served service = Served.in(data)) {
      asked(
          service,
          service.administrator(),
          envoy -> {
            CheckRequest oversize = about(HttpRequest.newBuilder().setBody("x".repeat(1 << 20)));
            AuthorizationBlockingStub impatient = envoy.withDeadlineAfter(Duration.ofSeconds(1));
            assertThatThrownBy(() -> impatient.check(oversize))
                .isInstanceOf(StatusRuntimeException.class);
          });
      asked(
          service,
          service.administrator(),
          envoy -> assertThat(envoy.check(about("a")).hasOkResponse()).isTrue());
    }
  }
}
