package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.ProxyVendors;
import io.stillwatch.laboratory.wording.Answers;
import io.stillwatch.laboratory.wording.Corpus;
import io.stillwatch.laboratory.wording.Lexicon;
import java.time.Instant;
import java.util.Optional;

/**
 * What all accounts of a run have in common.
 *
 * @param start the first moment, in milliseconds since 1970, a midnight UTC
 * @param days how long the run is
 * @param answerScale 1 for answers of usual length, less for smaller files
 * @param corpus real prompts to take in place of the lexicon's
 * @param trace rhythms of real clients, for honest programs in place of made ones
 * @param vendors who hires out exits
 */
public record World(
    Lexicon lexicon,
    Answers answers,
    Models models,
    long start,
    int days,
    double answerScale,
    Optional<Corpus> corpus,
    Optional<Trace> trace,
    ProxyVendors vendors) {

  /** The world of a run that starts on a date such as {@code 2026-04-20}. */
  public static World of(
      String date,
      int days,
      double answerScale,
      Optional<Corpus> corpus,
      Optional<Trace> trace,
      long seed) {
    Lexicon lexicon = Lexicon.read();
    long start = Instant.parse(date + "T00:00:00Z").toEpochMilli();
    return new World(
        lexicon,
        new Answers(lexicon),
        Models.of(start, days),
        start,
        days,
        answerScale,
        corpus,
        trace,
        new ProxyVendors(seed));
  }

  /**
   * The rhythm of an honest program: a real client's where there is a trace.
   *
   * @param sessions how many a day in the mean
   * @param made what it has otherwise
   */
  public Rhythm program(double sessions, Rhythm made, Chance own) {
    return trace.map(known -> known.rhythm(sessions, own.of("trace"))).orElse(made);
  }

  /** The first moment after the run. */
  public long end() {
    return start + days * 86_400_000L;
  }
}
