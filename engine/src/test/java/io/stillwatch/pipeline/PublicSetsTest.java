package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.pipeline.fake.Scanned;
import io.stillwatch.pipeline.fake.SmallLog;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.sketch.PublicSketcher;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Public sets say more of whom is accused, and convict nobody. */
@TestInstance(Lifecycle.PER_CLASS)
final class PublicSetsTest {
  private static final long SEED = 1;

  @TempDir private Path folder = Path.of("");

  private final SmallLog log = SmallLog.withPool(SEED);
  private final List<Scanned> scans = new ArrayList<>();

  @BeforeAll
  void scan() {
    scans.add(scan(PublicPassages.NONE));
    scans.add(scan(sets(prompts())));
  }

  private Scanned without() {
    return scans.get(0);
  }

  private Scanned with() {
    return scans.get(1);
  }

  @Test
  void theSameAreAccusedAndOneReasonIsAdded() {
    assertThat(accused(with())).isEqualTo(accused(without())).hasSize(SmallLog.POOL);
    assertThat(channels(with())).containsExactlyInAnyOrderElementsOf(channels(without(), "corpus"));
  }

  @Test
  void theReasonSaysHowMuchIsPublicBesideEverybodyElse() {
    ReasonView reason = corpus(with());
    assertThat(reason.statement())
        .containsPattern("^[2-7]\\d % of the sampled passages of eight words that the 48 accounts")
        .contains(
            "0 % of everybody else's (164 accounts", "in at most 0.6 % of cases", "not counted");
    assertThat(reason.accounts()).isBetween(40, SmallLog.POOL);
    assertThat(reason.strength()).isGreaterThan(15);
    assertThat(reason.counted()).isFalse();
  }

  @Test
  void aSetThatNobodyAskedSpeaksForNothing() {
    ReasonView reason =
        corpus(scan(sets(List.of("what is the capital of the country of Peru today"))));
    assertThat(reason.statement()).startsWith("0 % of the sampled");
    assertThat(reason.strength()).isZero();
    assertThat(reason.accounts()).isZero();
  }

  @Test
  void everyAccountIsToldItsOwnShare() {
    assertThat(with().of("pool-3").statement())
        .containsPattern("Of the sampled passages that it asked, \\d+ of 12 stand in public sets");
    assertThat(with().of("person-3").statement())
        .contains("Of the sampled passages that it asked, 0 of 12 stand in public sets");
    assertThat(without().of("person-3").statement()).doesNotContain("public");
  }

  @Test
  void theReportSaysWhetherPublicSetsWereGiven() {
    assertThat(channel(without().findings()).available()).isFalse();
    assertThat(channel(without().findings()).missing()).isFalse();
    assertThat(channel(without().findings()).statement()).startsWith("No public sets were given");
    assertThat(channel(with().findings()).available()).isTrue();
    assertThat(channel(with().findings()).statement())
        .containsPattern("held them against \\d+,\\d{3} passages of public sets");
  }

  private static List<String> accused(Scanned scanned) {
    return only(scanned).accounts().stream().map(MemberView::account).toList();
  }

  private static List<String> channels(Scanned scanned, String... more) {
    return Stream.concat(only(scanned).reasons().stream().map(ReasonView::channel), Stream.of(more))
        .toList();
  }

  private static ChannelView channel(Findings findings) {
    return findings.channels().stream()
        .filter(channel -> channel.channel().equals("corpus"))
        .findFirst()
        .orElseThrow();
  }

  private static ReasonView corpus(Scanned scanned) {
    ReasonView last = only(scanned).reasons().get(only(scanned).reasons().size() - 1);
    assertThat(last.channel()).isEqualTo("corpus");
    return last;
  }

  private static CampaignView only(Scanned scanned) {
    assertThat(scanned.findings().campaigns()).as("seed %d", SEED).hasSize(1);
    return scanned.findings().campaigns().get(0);
  }

  private Scanned scan(PublicPassages passages) {
    return Scanned.of(log, passages, folder);
  }

  /** Every second prompt that the pool asks. */
  private List<String> prompts() {
    List<String> prompts = new ArrayList<>();
    for (Exchange exchange : log.exchanges()) {
      int place = Integer.parseInt(exchange.id().replaceFirst(".*/", ""));
      if (exchange.account().startsWith("pool-") && place % 2 == 0) {
        prompts.add(exchange.text().prompt());
      }
    }
    return prompts;
  }

  private static PublicPassages sets(List<String> prompts) {
    PublicSketcher sketcher = new PublicSketcher();
    prompts.forEach(sketcher::add);
    return sketcher.passages();
  }
}
