package io.stillwatch.laboratory.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether membership probabilities hold: of the accounts to which a scan gives nine tenths, nine in
 * ten should be guilty. Accused accounts only, since the others are given none.
 *
 * @param bins tenths of the probability, the lowest first
 */
public record Calibration(List<Bin> bins) {
  private static final int BINS = 10;

  /** Nobody was accused. */
  public static final Calibration NONE = new Calibration(empty());

  /**
   * Accused accounts of about the same probability.
   *
   * @param sum of their probabilities
   */
  public record Bin(int accounts, int guilty, double sum) {

    /** The mean probability; NaN where there is no account. */
    public double said() {
      return accounts == 0 ? Double.NaN : sum / accounts;
    }

    /** The share that is guilty; NaN where there is no account. */
    public double observed() {
      return accounts == 0 ? Double.NaN : (double) guilty / accounts;
    }
  }

  public Calibration {
    bins = List.copyOf(bins);
  }

  static Calibration of(List<FoundCampaign> found, Map<String, Truth> truth) {
    int[] accounts = new int[BINS];
    int[] guilty = new int[BINS];
    double[] sums = new double[BINS];
    for (FoundCampaign campaign : found) {
      for (FoundCampaign.Accused accused : campaign.accused()) {
        double said = Math.clamp(accused.membership(), 0.0, 1.0);
        int bin = (int) Math.min(BINS - 1, said * BINS);
        Truth known = truth.get(accused.account());
        accounts[bin]++;
        guilty[bin] += known == null || known.honest() ? 0 : 1;
        sums[bin] += said;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new Bin(accounts[bin], guilty[bin], sums[bin]));
    }
    return new Calibration(bins);
  }

  /** Both together. */
  public Calibration plus(Calibration other) {
    List<Bin> sum = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      Bin one = bins.get(bin);
      Bin two = other.bins.get(bin);
      sum.add(
          new Bin(
              one.accounts() + two.accounts(), one.guilty() + two.guilty(), one.sum() + two.sum()));
    }
    return new Calibration(sum);
  }

  /** The mean gap between what is said and what is observed; NaN where nobody was accused. */
  public double error() {
    double gaps = 0;
    int accounts = 0;
    for (Bin bin : bins) {
      gaps += bin.accounts() == 0 ? 0 : Math.abs(bin.sum() - bin.guilty());
      accounts += bin.accounts();
    }
    return accounts == 0 ? Double.NaN : gaps / accounts;
  }

  private static List<Bin> empty() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new Bin(0, 0, 0));
    }
    return bins;
  }
}
