package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests as real instrumentations sent them: the five ways in which exchanges arrive. */
final class OtlpSamplesTest {
  private static final Text TUTOR =
      new Text("You are a tutor", "Think step by step: 6*7?", "Step 1: 6*7=42", "");
  private static final Text TUTOR_STREAMED =
      new Text("You are a tutor", "Think step by step: 6*7?", "Let us think.", "");
  private static final Text SHORT = new Text("", "6*7?", "42", "");

  @Test
  void logRecordsOfChatAndOfResponsesAreJoinedToTheirSpans() {
    Gathered gathered =
        Gathered.from(SharedData.file("otlp/opentelemetry-instrumentation-openai.jsonl"));
    assertThat(gathered.rejected).isEmpty();
    assertThat(texts(gathered)).containsExactly(TUTOR, TUTOR_STREAMED, SHORT, Text.NONE);
    Exchange first = gathered.exchanges.get(0);
    assertThat(first.id()).isEqualTo("b3ddb76028101c25758beddcadf3d9e0/8ab1e2018908cc66");
    assertThat(first.time()).isEqualTo(1795227591963L);
    assertThat(first.settings().model()).isEqualTo("gpt-x");
    assertThat(first.settings().temperature()).isEqualTo(0.7);
    assertThat(first.usage()).isEqualTo(new Usage(9, 7, -1));
  }

  @Test
  void messagesAsJsonInTextsAreRead() {
    Gathered gathered = Gathered.from(SharedData.file("otlp/traceloop-openai.jsonl"));
    assertThat(gathered.rejected).isEmpty();
    assertThat(texts(gathered)).containsExactly(TUTOR, TUTOR_STREAMED, SHORT, Text.NONE);
  }

  @Test
  void theSdksOwnSpanIsReadWithItsReasoning() {
    Gathered gathered = Gathered.from(SharedData.file("otlp/anthropic-sdk-builtin.jsonl"));
    Exchange only = gathered.only();
    assertThat(only.text()).isEqualTo(new Text("", "6*7?", "42", "think"));
    assertThat(only.settings().maxTokens()).isEqualTo(100);
    assertThat(only.status()).isEqualTo(200);
    assertThat(only.account()).isEqualTo("harvester");
  }

  @Test
  void flattenedMessagesAreReadAndTheSdksSpanWithinIsNotCountedAgain() {
    Gathered gathered = Gathered.from(SharedData.file("otlp/openinference.jsonl"));
    assertThat(gathered.rejected).isEmpty();
    assertThat(texts(gathered))
        .containsExactly(TUTOR, TUTOR_STREAMED, SHORT, new Text("", "6*7?", "42", "think"));
    assertThat(gathered.exchanges.get(0).account()).isEqualTo("acct-1");
    assertThat(gathered.exchanges.get(1).settings().stream()).isEqualTo(Settings.Stream.YES);
    Exchange last = gathered.exchanges.get(3);
    assertThat(last.id()).isEqualTo("fec67e784e1e22c396a1cc4c468e6f3c/13de2995d1032ae5");
    assertThat(last.account()).isEqualTo("u-1");
    assertThat(last.settings().maxTokens()).isEqualTo(100);
  }

  private static List<Text> texts(Gathered gathered) {
    return gathered.exchanges.stream().map(Exchange::text).toList();
  }
}
