package io.stillwatch.flink.intake;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Joins exchanges that go on with account lines. Event time is that of the exchanges alone, and
 * begins when the account lines have been read: files of them to their end, and of a topic what is
 * there. The end of the account lines is not the end of time, which is what a plain union would
 * take it for as soon as no exchange comes.
 */
public final class AccountsFirst extends AbstractStreamOperator<Entry>
    implements TwoInputStreamOperator<Entry, Entry, Entry> {
  private static final long serialVersionUID = 1;

  private long latest = Long.MIN_VALUE;
  private boolean read;

  @Override
  public void processElement1(StreamRecord<Entry> exchange) {
    output.collect(exchange);
  }

  @Override
  public void processElement2(StreamRecord<Entry> account) {
    output.collect(account);
  }

  @Override
  public void processWatermark1(Watermark mark) {
    latest = mark.getTimestamp();
    if (read) {
      output.emitWatermark(mark);
    }
  }

  @Override
  public void processWatermark2(Watermark mark) {
    if (mark.getTimestamp() == Long.MAX_VALUE) {
      begin();
    }
  }

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int input) {
    if (input == 0) {
      output.emitWatermarkStatus(status);
    } else if (status.isIdle()) {
      begin();
    }
  }

  private void begin() {
    if (!read && latest != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(latest));
    }
    read = true;
  }
}
