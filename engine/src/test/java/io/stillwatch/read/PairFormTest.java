package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings.Stream;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import org.junit.jupiter.api.Test;

final class PairFormTest {

  @Test
  void aChatWithItsHistoryCountsTheNewTextOnly() {
    Exchange exchange =
        Gathered.from(
                """
                {"time":"2026-04-22T10:00:00Z","account":"a","ip":"10.0.0.1","request":{"model":"gpt-x",\
                "messages":[{"role":"system","content":"be kind"},{"role":"user","content":"old"},\
                {"role":"assistant","content":"answer"},{"role":"user","content":[{"type":"text",\
                "text":"new"},{"type":"image_url","image_url":{"url":"x"}}]}],"temperature":0.2,\
                "max_completion_tokens":50,"stream":false,"user":"u",\
                "tools":[{"type":"function","function":{"name":"grep"}}]},\
                "response":{"id":"chatcmpl-1","choices":[{"message":{"role":"assistant",\
                "content":"hello","reasoning_content":"hm"}}],"usage":{"prompt_tokens":9,\
                "completion_tokens":7,"completion_tokens_details":{"reasoning_tokens":2}}}}""")
            .only();
    assertThat(exchange.id()).isEqualTo("chatcmpl-1");
    assertThat(exchange.account()).isEqualTo("a");
    assertThat(exchange.endUser()).isEqualTo("u");
    assertThat(exchange.origin().address()).isEqualTo("10.0.0.1");
    assertThat(exchange.text()).isEqualTo(new Text("be kind", "new", "hello", "hm"));
    assertThat(exchange.usage()).isEqualTo(new Usage(9, 7, 2));
    assertThat(exchange.settings().model()).isEqualTo("gpt-x");
    assertThat(exchange.settings().maxTokens()).isEqualTo(50);
    assertThat(exchange.settings().stream()).isEqualTo(Stream.NO);
    assertThat(exchange.settings().tools()).containsExactly("grep");
  }

  @Test
  void resultsOfToolsAreNewTextAndCallsOfToolsAreAnswers() {
    Text text =
        Gathered.from(
                """
                {"id":"e","time":1795227591,"account":"a","request":{"messages":[\
                {"role":"user","content":"find it"},{"role":"assistant","tool_calls":[{"function":\
                {"name":"grep","arguments":"{}"}}]},{"role":"tool","content":"found it"}]},\
                "response":{"choices":[{"message":{"content":null,"tool_calls":[{"type":"function",\
                "function":{"name":"cat","arguments":"{\\"f\\":1}"}}]}}]}}""")
            .only()
            .text();
    assertThat(text).isEqualTo(new Text("", "found it", "cat\n{\"f\":1}", ""));
  }

  @Test
  void anthropicMessagesAreReadWithThinkingToolResultsAndCachedTokens() {
    Exchange exchange =
        Gathered.from(
                """
                {"request_id":"req_1","timestamp":"2026-04-22T10:00:00Z","request":{"headers":\
                {"X-Api-Key":"sk-secret","User-Agent":"sdk/1"},"body":{"model":"claude-x",\
                "system":[{"type":"text","text":"be kind"}],"max_tokens":100,"metadata":\
                {"user_id":"u-1"},"messages":[{"role":"user","content":"q"},{"role":"assistant",\
                "content":[{"type":"tool_use","id":"t","name":"ls","input":{}}]},{"role":"user",\
                "content":[{"type":"tool_result","tool_use_id":"t","content":[{"type":"text",\
                "text":"files"}]},{"type":"text","text":"go on"}]}]}},"response":{"status":200,\
                "body":{"id":"msg_1","content":[{"type":"thinking","thinking":"hm","signature":"s"},\
                {"type":"text","text":"42"},{"type":"tool_use","name":"cat","input":{"f":1}}],\
                "usage":{"input_tokens":9,"cache_read_input_tokens":30,"output_tokens":5}}}}""")
            .only();
    assertThat(exchange.id()).isEqualTo("req_1");
    assertThat(exchange.account()).startsWith("key-").doesNotContain("secret");
    assertThat(exchange.endUser()).isEqualTo("u-1");
    assertThat(exchange.origin().userAgent()).isEqualTo("sdk/1");
    assertThat(exchange.text())
        .isEqualTo(new Text("be kind", "files\ngo on", "42\ncat\n{\"f\":1}", "hm"));
    assertThat(exchange.usage()).isEqualTo(new Usage(39, 5, -1));
  }

  @Test
  void responsesAreReadWithInstructionsAndReasoning() {
    Exchange exchange =
        Gathered.from(
                """
                {"request":{"model":"gpt-x","instructions":"be kind","input":[{"role":"user","content":\
                [{"type":"input_text","text":"q"}]},{"type":"reasoning","summary":[]},{"type":\
                "function_call","name":"ls","arguments":"{}"},{"type":"function_call_output",\
                "output":"files"}],"max_output_tokens":7,"user":"u"},"response":{"id":"resp_1",\
                "created_at":1795227591,"status":"completed","output":[{"type":"reasoning","summary":\
                [{"type":"summary_text","text":"hm"}]},{"type":"message","role":"assistant","content":\
                [{"type":"output_text","text":"42"}]}],"usage":{"input_tokens":9,"output_tokens":1,\
                "output_tokens_details":{"reasoning_tokens":0}}}}""")
            .only();
    assertThat(exchange.time()).isEqualTo(1795227591000L);
    assertThat(exchange.account()).isEqualTo("u");
    assertThat(exchange.endUser()).isEmpty();
    assertThat(exchange.text()).isEqualTo(new Text("be kind", "files", "42", "hm"));
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.usage()).isEqualTo(new Usage(9, 1, 0));
  }

  @Test
  void aTurnThatTheClientWroteInTheModelsNameIsNewText() {
    assertThat(prompt("{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"Sure:\"}"))
        .isEqualTo("q\nSure:");
  }

  @Test
  void aRefusedRequestIsReadWithItsStatus() {
    assertThat(
            Gathered.from(
                    "{\"id\":\"e\",\"time\":1795227591,\"account\":\"a\",\"request\":{},"
                        + "\"response\":{\"error\":{\"type\":\"rate_limit\"}}}")
                .only()
                .refused())
        .isTrue();
  }

  @Test
  void oddValuesThatClientsWriteNeverCostTheLine() {
    Exchange exchange =
        Gathered.from(
                """
                {"id":"e","time":1795227591,"account":"a","request":{"temperature":"hot","max_tokens":-1,\
                "stream":7,"tools":"x","messages":[7,null,[],{"role":8},{"role":"user","content":{}},\
                {"role":"user","content":"\\ud800"}]},"response":7}""")
            .only();
    assertThat(exchange.text().prompt()).isEqualTo("\uFFFD");
    assertThat(exchange.settings().temperature()).isNaN();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(Gathered.from("{\"request\":{},\"response\":{\"id\":\"e\"}}").onlyReason())
        .isEqualTo("time is missing");
    assertThat(
            Gathered.from("{\"time\":1795227591,\"request\":{},\"response\":{\"id\":\"e\"}}")
                .onlyReason())
        .isEqualTo("account is missing or empty");
  }

  private static String prompt(String turns) {
    return Gathered.from(
            "{\"id\":\"e\",\"time\":1795227591,\"account\":\"a\",\"request\":{\"messages\":["
                + turns
                + "]},\"response\":{}}")
        .only()
        .text()
        .prompt();
  }
}
