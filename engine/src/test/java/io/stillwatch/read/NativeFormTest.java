package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Settings.Stream;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NativeFormTest {
  private static final String WHOLE =
      """
      {"id":"e1","time":"2026-04-22T10:00:00.25+02:00","account":"a1","model":"m","ip":"::1",\
      "user_agent":"sdk/1","ja4":"t13","system":"be kind","prompt":"6*7?\\n","completion":"42",\
      "reasoning":"six sevens","input_tokens":9,"output_tokens":7,"reasoning_tokens":3,\
      "temperature":0.7,"top_p":0.95,"max_tokens":100,"stream":true,"tools":["grep","cat"],\
      "conversation":"c1","status":429,"plan":"pro","end_user":"u1","unknown":{"a":[1]}}\
      """;

  @Test
  void everyFieldOfAnExchangeIsRead() {
    assertThat(Gathered.from(WHOLE).only())
        .isEqualTo(
            new Exchange(
                "e1",
                Instant.parse("2026-04-22T08:00:00.250Z").toEpochMilli(),
                "a1",
                new Origin("::1", "sdk/1", "t13"),
                new Settings("m", 0.7, 0.95, 100, Stream.YES, List.of("grep", "cat")),
                new Text("be kind", "6*7?\n", "42", "six sevens"),
                new Usage(9, 7, 3),
                "c1",
                429,
                "pro",
                "u1"));
  }

  @Test
  void absentFieldsAreAbsentAndTheStatusIsTwoHundred() {
    assertThat(Gathered.from(line("")).only())
        .isEqualTo(
            new Exchange(
                "e",
                0,
                "a",
                Origin.UNKNOWN,
                Settings.UNKNOWN,
                Text.NONE,
                Usage.UNKNOWN,
                "",
                200,
                "",
                ""));
  }

  @Test
  void nullIsTheSameAsAbsent() {
    assertThat(Gathered.from(line(",\"model\":null,\"tools\":null,\"status\":null")).only())
        .isEqualTo(Gathered.from(line("")).only());
  }

  @Test
  void everyFieldOfAnAccountIsRead() {
    Account account =
        Gathered.from(
                """
                {"account":"a","created":"2026-01-01T00:00:00Z","email":"x@y.z","payment":"p",\
                "country":"DE","org":"o","plan":"pro","signup_ip":"10.0.0.1","verified":true,\
                "authorised":{"purpose":"study","until":"2027-01-01T00:00:00Z",\
                "models":["m"],"exchanges":5}}\
                """)
            .accounts
            .get(0);
    assertThat(account.created()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    assertThat(account.signupAddress()).isEqualTo("10.0.0.1");
    assertThat(account.verified()).isEqualTo(Verified.YES);
    assertThat(account.authorised().orElseThrow().models()).containsExactly("m");
    assertThat(account.authorised().orElseThrow().exchanges()).isEqualTo(5);
  }

  @Test
  void aDateStandsForItsFirstMomentWhenAnAccountWasOpenedAndForItsLastUntilAScopeEnds() {
    Account account =
        Gathered.from(
                """
                {"account":"a","created":"2026-01-01","authorised":{"until":"2027-06-30"}}
                """)
            .accounts
            .get(0);
    assertThat(account.created()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    assertThat(account.authorised().orElseThrow().until())
        .isEqualTo(Instant.parse("2027-06-30T23:59:59.999Z").toEpochMilli());
  }

  @Test
  void anAccountOfWhichOnlyTheNameIsToldIsKnownByUse() {
    assertThat(Gathered.from("{\"account\":\"a\"}").accounts)
        .containsExactly(Account.knownByUse("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "model|7|model: found a number, wanted a text",
        "prompt|[\"a\"]|prompt: found a list, wanted a text",
        "completion|{}|completion: found an object, wanted a text",
        "input_tokens|\"7\"|input_tokens: found a text, wanted a whole number from 0",
        "input_tokens|7.5|input_tokens: found a number, wanted a whole number from 0",
        "output_tokens|-1|output_tokens is negative: wanted a whole number from 0",
        "reasoning_tokens|99999999999999999999|reasoning_tokens is out of range",
        "max_tokens|3000000000|max_tokens is out of range",
        "temperature|\"hot\"|temperature: found a text, wanted a finite number",
        "temperature|1e999|temperature is out of range",
        "stream|1|stream: found a number, wanted true or false",
        "tools|\"grep\"|tools: found a text, wanted a list of texts",
        "tools|[1]|tools: found a number, wanted a list of texts",
        "status|99|status is out of range: wanted an HTTP status",
        "id|\"f\"|id stands twice",
      })
  void aWrongValueIsRejectedByNameWithWhatWasWanted(String field, String value, String reason) {
    assertThat(Gathered.from(line(",\"" + field + "\":" + value)).onlyReason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1969-12-31T23:59:59Z\"",
        "\"1970-01-01T00:30:00+01:00\"",
        "\"10000-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-00:01\"",
        "\"2026-02-29T00:00:00Z\"",
        "\"2026-04-22\"",
        "\"2026-04-22T10:00:00\"",
        "\"NaN\"",
        "\"\""
      })
  void aTimeThatIsNoneOrLiesOutsideTheYearsIsRejected(String time) {
    assertThat(Gathered.from("{\"id\":\"e\",\"account\":\"a\",\"time\":" + time + "}").onlyReason())
        .isEqualTo("time: wanted an RFC 3339 time in the years 1970 to 9999");
  }

  @Test
  void aTimeAsANumberIsRejectedAndSoIsNaN() {
    assertThat(Gathered.from("{\"id\":\"e\",\"account\":\"a\",\"time\":1795227591}").onlyReason())
        .isEqualTo("time: found a number, wanted an RFC 3339 time in the years 1970 to 9999");
    assertThat(Gathered.from("{\"id\":\"e\",\"account\":\"a\",\"time\":NaN}").onlyReason())
        .startsWith("not JSON, at byte ");
  }

  @Test
  void theFirstAndTheLastMillisecondOfTheYearsAreRead() {
    String lines =
        "{\"id\":\"1\",\"account\":\"a\",\"time\":\"1970-01-01T00:00:00Z\"}\n"
            + "{\"id\":\"2\",\"account\":\"a\",\"time\":\"9999-12-31T23:59:59.9999Z\"}";
    assertThat(Gathered.from(lines).exchanges)
        .extracting(Exchange::time)
        .containsExactly(0L, Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\"}|id is missing or empty",
        "{\"id\":\"\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\"}|id is missing or empty",
        "{\"id\":\"e\",\"account\":\"a\"}|time is missing",
        "{\"id\":\"e\",\"time\":\"2026-04-22T10:00:00Z\"}|account is missing or empty",
        "{\"account\":\"\"}|account is missing or empty",
        "{\"account\":\"a\",\"verified\":1}|verified: wanted true or false",
        "{\"account\":\"a\",\"authorised\":true}|authorised: wanted an object",
        "{}|no form that is known here",
        "[]|no form that is known here",
        "7|no form that is known here",
      })
  void whatIsMissingIsNamed(String line, String reason) {
    assertThat(Gathered.from(line).onlyReason()).isEqualTo(reason);
  }

  @Test
  void aReasonHoldsNoTextOfTheLine() {
    String secret = "hunter2";
    String[] lines = {
      "{\"id\":" + secret + "}",
      "{\"id\":\"e\",\"account\":\"a\",\"time\":\"" + secret + "\"}",
      "{\"" + secret + "\":\"" + secret + "\"",
      "{\"account\":\"a\",\"created\":\"" + secret + "\"}",
      "{\"account\":\"a\",\"" + secret + "\":1,\"" + secret + "\":2}"
    };
    for (String line : lines) {
      assertThat(Gathered.from(line).onlyReason()).doesNotContain(secret);
    }
  }

  @Test
  void controlCharactersAndNulByEscapeArePartOfTheName() {
    assertThat(
            Gathered.from(
                    "{\"id\":\"e\\u0000\\u001b\",\"account\":\"a\\n\","
                        + "\"time\":\"1970-01-01T00:00:00Z\"}")
                .only()
                .id())
        .isEqualTo("e\u0000\u001b");
  }

  @Test
  void halfASurrogatePairIsMendedInTextAndRejectedInANameThatIdentifies() {
    assertThat(Gathered.from(line(",\"prompt\":\"x\\ud800y\"")).only().text().prompt())
        .isEqualTo("x\uFFFDy");
    assertThat(
            Gathered.from(
                    "{\"id\":\"e\",\"account\":\"\\udc00\",\"time\":\"1970-01-01T00:00:00Z\"}")
                .onlyReason())
        .isEqualTo("account has half of a surrogate pair");
  }

  private static String line(String more) {
    return "{\"id\":\"e\",\"time\":\"1970-01-01T00:00:00Z\",\"account\":\"a\"" + more + "}";
  }
}
