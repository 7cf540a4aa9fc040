package io.stillwatch.read;

import com.google.protobuf.InvalidProtocolBufferException;
import io.stillwatch.exchange.Progress;
import tools.jackson.core.JacksonException;

/**
 * Reads exchanges from OpenTelemetry export requests, one message at a time, as a file or a
 * collector's client brings them: protobuf or JSON, traces or logs. The parts of a call may come in
 * several messages, so calls wait, within the limits, until {@link #finish}. Not for use by two
 * threads.
 */
public final class OtlpMessages {
  private final JsonLines json;
  private final Tally tally;
  private final CallAssembler assembler;

  /**
   * Passes on to the sink what the messages hold, joined with what others told of the same calls.
   */
  public OtlpMessages(ReadSettings settings, LogSink sink, PartialCalls partial) {
    this(settings, new Tally(sink, Progress.NONE), partial);
  }

  OtlpMessages(ReadSettings settings, Tally tally) {
    this(settings, tally, PartialCalls.NONE);
  }

  private OtlpMessages(ReadSettings settings, Tally tally, PartialCalls partial) {
    this.tally = tally;
    json = JsonLines.wrapped(settings.limits());
    CallReading reading = new CallReading(settings.names(), JsonLines.plain(settings.limits()));
    assembler = new CallAssembler(settings.limits(), reading, partial, tally);
  }

  /**
   * Reads a request for traces or logs in JSON.
   *
   * @param source what a reject calls the message's origin
   * @param number what a reject calls the message's place in it
   */
  public void json(String source, long number, byte[] message) {
    tally.at(source, number);
    json(message, 0, message.length);
  }

  /** Reads a request for traces in protobuf; the parameters are those of {@link #json}. */
  public void traces(String source, long number, byte[] message) {
    tally.at(source, number);
    try {
      OtlpProtobuf.traces(message, assembler::add);
    } catch (InvalidProtocolBufferException failure) {
      rejectProtobuf(source, number);
    }
  }

  /** Reads a request for logs in protobuf; the parameters are those of {@link #json}. */
  public void logs(String source, long number, byte[] message) {
    tally.at(source, number);
    try {
      OtlpProtobuf.logs(message, assembler::add);
    } catch (InvalidProtocolBufferException failure) {
      rejectProtobuf(source, number);
    }
  }

  /** Reads a request in protobuf that does not say whether it is for traces or for logs. */
  public void protobuf(String source, long number, byte[] message) {
    if (OtlpProtobuf.isTraces(message)) {
      traces(source, number, message);
    } else {
      logs(source, number, message);
    }
  }

  /** Passes on the calls that still wait for parts. More messages may follow. */
  public void finish() {
    assembler.finish();
  }

  /** What was passed on so far. */
  public ReadCounts counts() {
    return tally.counts();
  }

  void json(byte[] line, int start, int end) {
    if (!Utf8.isValid(line, start, end)) {
      tally.reject("not UTF-8");
      return;
    }
    try {
      OtlpJson.parts(json.tree(line, start, end), assembler::add);
    } catch (JacksonException failure) {
      tally.reject(json.reason(failure));
    }
  }

  private void rejectProtobuf(String source, long number) {
    tally.at(source, number);
    tally.reject("not an export request in protobuf");
  }
}
