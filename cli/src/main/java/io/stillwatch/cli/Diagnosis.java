package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.view.RejectedLines.ReasonCount;
import io.stillwatch.view.Wording;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the doctor says of a sample. */
final class Diagnosis {
  /** A field in fewer than one line of fifty carries no channel. */
  private static final double ENOUGH = 0.02;

  private static final int MOST_REASONS = 10;

  private final LogSample sample;
  private final PublicPassages publicPassages;
  private final Screen screen;
  private final PrintWriter out;

  private Diagnosis(LogSample sample, PublicPassages publicPassages, Screen screen) {
    this.sample = sample;
    this.publicPassages = publicPassages;
    this.screen = screen;
    this.out = screen.out();
  }

  static void print(LogSample sample, boolean whole, PublicPassages publicPassages, Screen screen) {
    Diagnosis diagnosis = new Diagnosis(sample, publicPassages, screen);
    diagnosis.head(whole);
    diagnosis.fields();
    diagnosis.channels();
    diagnosis.clock();
    diagnosis.rejects();
  }

  private void head(boolean whole) {
    out.println();
    out.println(
        "  "
            + Wording.grouped(sample.exchanges())
            + " exchanges, "
            + Wording.grouped(sample.accounts())
            + " account lines, "
            + Wording.grouped(sample.rejected().total())
            + " rejects"
            + (whole ? "" : screen.paint(Tone.CHROME, "  (the first lines; --lines 0 for all)")));
    out.println();
  }

  private void fields() {
    caption("field             present");
    for (Field field : Field.values()) {
      double share = sample.coverage(field);
      String of = field.of() == Field.Of.ACCOUNT ? "  of account lines" : "";
      out.println(String.format(Locale.ROOT, "  %-16s %8s%s", field.word(), percent(share), of));
    }
    out.println();
  }

  private void channels() {
    caption("channel     fed   by");
    for (Channel channel : Channel.values()) {
      List<Field> present =
          channel.fedBy().stream().filter(field -> sample.coverage(field) >= ENOUGH).toList();
      boolean fed = !present.isEmpty() || channel.fedBy().isEmpty();
      String by = channel.fedBy().isEmpty() ? "times and accounts" : words(present);
      String lack = "lacks " + words(channel.fedBy()) + ": " + channel.cost();
      if (channel == Channel.CORPUS && fed) {
        publicSets(by);
      } else {
        channel(channel, fed, fed ? by : lack);
      }
    }
    out.println();
  }

  private void channel(Channel channel, boolean fed, String statement) {
    out.println(
        String.format(
            Locale.ROOT, "  %-11s %-5s %s", channel.word(), fed ? "yes" : "no", statement));
  }

  private void publicSets(String fields) {
    int passages = publicPassages.size();
    channel(
        Channel.CORPUS,
        passages > 0,
        passages > 0
            ? fields + ", beside " + Wording.grouped(passages) + " passages of public sets"
            : "no public sets were given: " + Channel.CORPUS.cost() + "; give --public");
  }

  private void clock() {
    ClockCheck clock = sample.clock();
    caption("clock and names");
    fact("out of order", clock.late(), ", by at most " + span(clock.latestBy()));
    fact("in the future", clock.future(), ": a clock that runs ahead");
    fact("before 2020", clock.ancient(), ": a clock that was never set");
    fact("repeated ids", clock.repeated(), ": each id counts once");
    out.println();
  }

  private void rejects() {
    List<ReasonCount> reasons = sample.rejected().byReason();
    if (reasons.isEmpty()) {
      return;
    }
    caption("rejected lines");
    for (ReasonCount reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
      out.println(
          String.format(
              Locale.ROOT, "  %9s  %s", Wording.grouped(reason.lines()), reason.reason()));
    }
    out.println();
  }

  private void fact(String label, long count, String meaning) {
    double share = (double) count / sample.exchanges();
    String text =
        count == 0 ? "none" : Wording.grouped(count) + " (" + percent(share) + ")" + meaning;
    out.println(String.format(Locale.ROOT, "  %-16s %s", label, text));
  }

  private void caption(String text) {
    out.println("  " + screen.paint(Tone.CAPTION, text));
  }

  private static String words(List<Field> fields) {
    return fields.stream().map(Field::word).collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return percent > 0 && percent < 1
        ? String.format(Locale.ROOT, "%.2f %%", percent)
        : String.format(Locale.ROOT, "%.0f %%", Math.floor(percent));
  }

  private static String span(Duration span) {
    if (span.toHours() >= 48) {
      return span.toDays() + " days";
    }
    return span.toMinutes() >= 120
        ? span.toHours() + " h"
        : ProgressLines.seconds((double) span.toSeconds());
  }
}
