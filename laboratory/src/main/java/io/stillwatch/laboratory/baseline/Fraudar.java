package io.stillwatch.laboratory.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Dense blocks of accounts and what they use (addresses, cards, prompts), weighted so that
 * camouflage does not help. The paper names no density from which a block is fraud; here a block is
 * accused where it is denser than the densest one among the same edges dealt out at random. Up to
 * eight blocks, each found after those before it were taken out.
 *
 * <p>Source: Hooi, Song, Beutel, Shah, Shin and Faloutsos, "FRAUDAR: bounding graph fraud in the
 * face of camouflage", KDD 2016.
 */
record Fraudar() implements Baseline {
  private static final int BLOCKS = 8;
  private static final int LEAST = 5;
  private static final long SEED = 2016;

  @Override
  public String name() {
    return "FRAUDAR";
  }

  @Override
  public String source() {
    return "Hooi et al., FRAUDAR, KDD 2016";
  }

  @Override
  public boolean grouping() {
    return true;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    Incidence incidence = incidence(log);
    int[] holders = new int[incidence.pairs()];
    int[] from = new int[incidence.pairs()];
    int[] to = new int[incidence.pairs()];
    int edges = 0;
    int pairs = 0;
    for (int object = 0; object < incidence.objects(); object++) {
      for (int i = 0; i < incidence.degree(object); i++) {
        holders[pairs++] = incidence.account(object, i);
        // What only one account has cannot join it to others.
        if (incidence.degree(object) > 1) {
          from[edges] = incidence.account(object, i);
          to[edges++] = object;
        }
      }
    }
    int[] accounts = Arrays.copyOf(from, edges);
    int[] objects = Arrays.copyOf(to, edges);
    int[] dealt = Arrays.copyOf(shuffled(holders), edges);
    double limit = density(log, dealt, objects, incidence.objects());
    List<int[]> blocks = new ArrayList<>();
    while (blocks.size() < BLOCKS) {
      DenseBlock block = DenseBlock.densest(log.accounts(), accounts, objects, incidence.objects());
      if (block.density() <= limit || block.accounts().length < LEAST) {
        return blocks;
      }
      blocks.add(block.accounts());
      int[] kept = without(block.accounts(), accounts);
      accounts = Arrays.stream(kept).map(pick(accounts)).toArray();
      objects = Arrays.stream(kept).map(pick(objects)).toArray();
    }
    return blocks;
  }

  private static IntUnaryOperator pick(int[] values) {
    return place -> values[place];
  }

  private static double density(Observations log, int[] from, int[] to, int objects) {
    return DenseBlock.densest(log.accounts(), from, to, objects).density();
  }

  private static int[] shuffled(int[] accounts) {
    List<Integer> list = new ArrayList<>(Arrays.stream(accounts).boxed().toList());
    Collections.shuffle(list, new Random(SEED));
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The places of the edges whose account is not in the block. */
  private static int[] without(int[] block, int[] accounts) {
    Set<Integer> inside = new HashSet<>(Arrays.stream(block).boxed().toList());
    int[] kept = new int[accounts.length];
    int count = 0;
    for (int edge = 0; edge < accounts.length; edge++) {
      if (!inside.contains(accounts[edge])) {
        kept[count++] = edge;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static Incidence incidence(Observations log) {
    int rows = log.size();
    int accounts = log.accounts();
    long[] objects = new long[2 * rows + accounts];
    int[] holders = new int[2 * rows + accounts];
    boolean[] used = new boolean[accounts];
    for (int row = 0; row < rows; row++) {
      used[log.account(row)] = true;
      objects[row] = log.address(row);
      objects[rows + row] = log.prompt(row);
      holders[row] = log.account(row);
      holders[rows + row] = log.account(row);
    }
    for (int account = 0; account < accounts; account++) {
      objects[2 * rows + account] =
          used[account] ? Fingerprint.exact(log.holder(account).payment()) : Fingerprint.NONE;
      holders[2 * rows + account] = account;
    }
    return Incidence.of(objects, holders);
  }
}
