package io.stillwatch.server.verdict;

import io.stillwatch.enforce.AccountHolder;
import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.pipeline.LivePipeline;
import io.stillwatch.pipeline.LiveSettings;
import io.stillwatch.server.store.LogEntry;
import io.stillwatch.server.store.SketchLog;
import io.stillwatch.sketch.Hash;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How things stand: what was judged of the store, and how much of it that is. Takes what is
 * appended to the store and is never begun anew by itself. For one thread.
 */
final class Standing implements AutoCloseable {
  private final SketchLog log;
  private final LivePipeline pipeline;
  private final Set<Long> authorised = new HashSet<>();
  private SketchLog.Position taken = SketchLog.Position.START;
  private boolean judged;
  private boolean ended;
  private long written;

  private Standing(SketchLog log, LivePipeline pipeline) {
    this.log = log;
    this.pipeline = pipeline;
  }

  /** Nothing of the store is taken yet. What another left in the folder is removed. */
  static Standing over(SketchLog log, LiveSettings settings) {
    Path folder = settings.spool().folder();
    try {
      Files.createDirectories(folder);
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, folder + " cannot be used.", failure);
    }
    return new Standing(log, new LivePipeline(settings));
  }

  /**
   * Takes what the store has more, but no more than about so many bytes; says whether that was a
   * reason to end.
   */
  boolean take(long mostBytes) {
    pipeline.at(System.currentTimeMillis());
    long before = log.bytesBefore(taken);
    taken = log.replay(taken, mostBytes, this::take);
    long bytes = log.bytesBefore(taken) - before;
    written = log.written();
    judged &= bytes == 0;
    ended &= bytes == 0;
    pipeline.settle();
    return bytes >= mostBytes;
  }

  private void take(LogEntry entry) {
    switch (entry) {
      case LogEntry.Exchanged exchanged ->
          pipeline.sketched(exchanged.sketch(), exchanged.account());
      case LogEntry.Known known -> {
        pipeline.known(known.account(), known.traits());
        if (known.traits().authorised().isPresent()) {
          authorised.add(known.account());
        }
      }
      case LogEntry.Said said -> throw new IllegalStateException("a text among sketches");
    }
  }

  /**
   * Whether everything that was taken is on the disk. This does not put it there: whoever stops the
   * service interrupts the one who judges, and that would close the store under it.
   */
  boolean durable() {
    return log.durable() >= written;
  }

  /** Writes how things stand. Only while nothing came too late. */
  void write(DataOutput out) throws IOException {
    out.writeInt(taken.segment());
    out.writeLong(taken.offset());
    out.writeLong(log.bytesBefore(taken));
    out.writeInt(authorised.size());
    for (long account : authorised) {
      out.writeLong(account);
    }
    pipeline.write(out);
  }

  /** Has things stand as {@link #write} wrote them. Only where nothing is taken yet. */
  void read(DataInput in) throws IOException {
    taken = new SketchLog.Position(in.readInt(), in.readLong());
    if (log.bytesBefore(taken) != in.readLong()) {
      throw new IOException("the store is not the one that it was made of");
    }
    for (int left = in.readInt(); left > 0; left--) {
      authorised.add(in.readLong());
    }
    pipeline.read(in);
  }

  /** How much came too late to be put in its place. */
  long missed() {
    return pipeline.missed();
  }

  /** Whether everything that was taken has been judged. */
  boolean judged() {
    return judged;
  }

  /** Whether that was last done as if nothing more came. */
  boolean ended() {
    return ended;
  }

  /** Judges what was taken: the hours that are over, or all as if nothing more came. */
  Judged judge(Collection<String> decided, boolean goesOn) {
    Findings findings = goesOn ? pipeline.judgeOver() : pipeline.judge();
    judged = true;
    ended = !goesOn;
    return judged(findings, decided);
  }

  /** What was last judged with who has joined since, if anybody has. */
  Optional<Judged> joined(Collection<String> decided) {
    return pipeline.joined().map(findings -> judged(findings, decided));
  }

  /** Why those who were found to be members are. */
  void explainMembers(Consumer<AccountExplanation> sink) {
    pipeline.explainMembers(sink);
  }

  private Judged judged(Findings findings, Collection<String> decided) {
    Set<Long> wanted = new HashSet<>(authorised);
    decided.forEach(account -> wanted.add(Hash.of(account)));
    for (CampaignView campaign : findings.campaigns()) {
      campaign.accounts().forEach(member -> wanted.add(Hash.of(member.account())));
    }
    Map<Long, AccountHolder> holders = new HashMap<>();
    for (long account : wanted) {
      pipeline.traits(account).ifPresent(traits -> holders.put(account, AccountHolder.of(traits)));
    }
    return new Judged(findings, new AccountHolders(holders));
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
