package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LiteLlmFormTest {
  private static final String LINE =
      """
      {"id":"chatcmpl-1","trace_id":"t1","call_type":"acompletion","stream":true,"status":"success",\
      "startTime":1795227591.5,"endTime":1795227592.1,"model":"gpt-x","model_group":"fast",\
      "prompt_tokens":9,"completion_tokens":7,"total_tokens":16,"end_user":"u1",\
      "requester_ip_address":"10.0.0.1","metadata":{"user_api_key_hash":"88dc28d0",\
      "user_api_key_user_id":"default_user_id","user_agent":"sdk/1"},\
      "model_parameters":{"temperature":0.7,"max_tokens":100},\
      "messages":[{"role":"system","content":"be kind"},{"role":"user","content":"6*7?"}],\
      "response":{"id":"chatcmpl-1","choices":[{"index":0,"message":{"role":"assistant",\
      "content":"42"}}],"usage":{"prompt_tokens":9,"completion_tokens":7}}}""";

  @Test
  void aPayloadIsReadAndItsKeyIsTheAccount() {
    Exchange exchange = Gathered.from(LINE).only();
    assertThat(exchange.id()).isEqualTo("chatcmpl-1");
    assertThat(exchange.time()).isEqualTo(1795227591500L);
    assertThat(exchange.account()).isEqualTo("88dc28d0");
    assertThat(exchange.endUser()).isEqualTo("u1");
    assertThat(exchange.conversation()).isEqualTo("t1");
    assertThat(exchange.origin().address()).isEqualTo("10.0.0.1");
    assertThat(exchange.origin().userAgent()).isEqualTo("sdk/1");
    assertThat(exchange.settings().model()).isEqualTo("fast");
    assertThat(exchange.settings().maxTokens()).isEqualTo(100);
    assertThat(exchange.text()).isEqualTo(new Text("be kind", "6*7?", "42", ""));
    assertThat(exchange.usage()).isEqualTo(new Usage(9, 7, -1));
  }

  @Test
  void theNameOfTheAccountCanBeChosen() {
    AttributeNames names =
        new AttributeNames(List.of("user_api_key_user_id"), List.of(), List.of(), List.of());
    ReadSettings settings = new ReadSettings(Format.LITELLM, names, ReadLimits.DEFAULT);
    assertThat(Gathered.from(settings, LINE.getBytes(StandardCharsets.UTF_8)).only().account())
        .isEqualTo("default_user_id");
  }

  @Test
  void aFailedCallIsRefused() {
    String failed =
        LINE.replace("\"success\"", "\"failure\",\"error_information\":{\"error_code\":\"429\"}");
    assertThat(Gathered.from(failed).only().status()).isEqualTo(429);
    assertThat(Gathered.from(LINE.replace("success", "failure")).only().status()).isEqualTo(500);
  }

  @Test
  void aLineOfAnotherFormIsRejectedWhereThisOneWasNamed() {
    ReadSettings settings =
        new ReadSettings(Format.LITELLM, AttributeNames.DEFAULT, ReadLimits.DEFAULT);
    String line = "{\"id\":\"e\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\"}";
    assertThat(Gathered.from(settings, line.getBytes(StandardCharsets.UTF_8)).onlyReason())
        .isEqualTo("not of the form that was named");
  }
}
