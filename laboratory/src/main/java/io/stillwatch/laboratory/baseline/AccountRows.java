package io.stillwatch.laboratory.baseline;

/** The rows of each account, in time order. Immutable. */
final class AccountRows {
  private final int[] offsets;
  private final int[] rows;

  AccountRows(Observations log) {
    offsets = new int[log.accounts() + 1];
    for (int row = 0; row < log.size(); row++) {
      offsets[log.account(row) + 1]++;
    }
    for (int account = 0; account < log.accounts(); account++) {
      offsets[account + 1] += offsets[account];
    }
    rows = new int[log.size()];
    int[] next = offsets.clone();
    for (int row = 0; row < log.size(); row++) {
      rows[next[log.account(row)]++] = row;
    }
  }

  int count(int account) {
    return offsets[account + 1] - offsets[account];
  }

  int row(int account, int place) {
    return rows[offsets[account] + place];
  }
}
