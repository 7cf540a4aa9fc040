package io.stillwatch.laboratory.cost;

/**
 * What a piece of work took. On a machine that does other things too, the time of the processors
 * says more than the time that passed.
 *
 * @param seconds that passed
 * @param processorSeconds that processors worked for the whole process, its compiler and collector
 *     included
 */
public record Effort(double seconds, double processorSeconds) {
  /** Of no work. */
  static final Effort NONE = new Effort(0, 0);

  /** How many times as long as another this took. */
  public double timesByClock(Effort other) {
    return seconds / other.seconds;
  }

  /** How many times as much of the processors as another this took. */
  public double timesOfProcessors(Effort other) {
    return processorSeconds / other.processorSeconds;
  }

  /** Both, one after the other. */
  public Effort and(Effort other) {
    return new Effort(seconds + other.seconds, processorSeconds + other.processorSeconds);
  }
}
