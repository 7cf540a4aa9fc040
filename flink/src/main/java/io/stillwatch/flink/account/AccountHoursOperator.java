package io.stillwatch.flink.account;

import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Runs {@link AccountHours} so that an hour is over when rows and repeats have both passed its end.
 * Rows and repeats come from the same readers; if one of them were left out while it says that its
 * readers are idle, the other could run ahead of it when they go on.
 */
public final class AccountHoursOperator
    extends KeyedCoProcessOperator<Long, Row, Repeat, ChangedAccount> {
  private static final long serialVersionUID = 1;

  /** Makes the operator. */
  public AccountHoursOperator(AccountHours function) {
    super(function);
  }

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int input) {}
}
