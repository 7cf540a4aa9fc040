package io.stillwatch.server;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.decide.Buckets;
import io.stillwatch.server.decide.Decision;
import io.stillwatch.server.decide.DecisionLog;
import io.stillwatch.server.decide.DecisionTable;
import io.stillwatch.server.intake.Intake;
import io.stillwatch.server.locks.Tokens;
import io.stillwatch.server.seen.Watched;
import io.stillwatch.server.store.SketchLog;
import io.stillwatch.server.verdict.JudgeLoop;
import io.stillwatch.server.verdict.Judged;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.Findings;
import io.stillwatch.view.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Everything that one data folder holds, opened, and judged as it grows. Thread-safe. */
final class Watch implements AutoCloseable {
  private static final int REQUESTS_PER_MINUTE = 60;
  private static final Duration LONGEST_START = Duration.ofSeconds(5);

  private final Path mode;
  private final FileChannel lock;
  private final SketchLog log;
  private final Intake intake;
  private final Tokens tokens;
  private final DecisionLog decisions;
  private final Audit audit;
  private final Watched watched = new Watched();
  private final Buckets buckets = new Buckets(REQUESTS_PER_MINUTE);
  private final JudgeLoop judge;
  private final Thread judging;
  private volatile boolean enforcing;
  private volatile Known known = Known.NOTHING;
  private volatile DecisionTable table = DecisionTable.empty();

  /** What was last found; an empty list before anything was judged. */
  private record Known(List<Findings> findings, Set<Long> authorised, byte[] json) {
    static final Known NOTHING =
        new Known(List.of(), Set.of(), "{\"campaigns\":[]}".getBytes(StandardCharsets.UTF_8));
  }

  Watch(Path data) {
    try {
      Files.createDirectories(data);
      lock = locked(data);
      mode = data.resolve("mode");
      enforcing = Files.exists(mode) && Files.readString(mode).strip().equals("enforce");
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, data + " cannot be used: " + failure.getMessage(), failure);
    }
    log = SketchLog.open(data.resolve("log"));
    intake = new Intake(log, watched);
    tokens = Tokens.open(data);
    decisions = DecisionLog.open(data);
    audit = new Audit(data);
    judge = new JudgeLoop(log, data, watched, this::publish);
    judging = Thread.ofPlatform().daemon().name("judge").unstarted(judge);
  }

  private static FileChannel locked(Path data) throws IOException {
    FileChannel channel =
        FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new StillwatchException(Problem.STORE_IN_USE, data + " is served already.");
    }
    return channel;
  }

  /**
   * Waits a little for the first judging, and goes on with what was found before if it takes
   * longer.
   */
  void start() {
    judge.before().ifPresent(this::publish);
    judging.start();
    try {
      judge.awaitFirst(LONGEST_START);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void publish(Judged judged) {
    Findings findings = judged.findings();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      CampaignsJson.write(findings, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    known = new Known(List.of(findings), judged.authorised(), json.toByteArray());
    retable();
  }

  /** Makes a decision durable, and effective from the next request. */
  synchronized void decided(Decision decision) {
    decisions.put(decision);
    retable();
  }

  /** Changes a decision as it stands now, so that of two changes at a time none is lost. */
  synchronized Decision change(String id, UnaryOperator<Decision> how) {
    Decision before =
        decisions.find(id).orElseThrow(() -> new Refusal(404, "there is no such decision"));
    Decision changed = how.apply(before);
    decided(changed);
    return changed;
  }

  private void retable() {
    for (Findings findings : known.findings()) {
      table = DecisionTable.of(findings, decisions.all(), known.authorised());
    }
  }

  synchronized void enforce(boolean wanted) {
    WholeFile.write(mode, wanted ? "enforce\n" : "rehearse\n");
    enforcing = wanted;
  }

  boolean enforcing() {
    return enforcing;
  }

  /** Whether anything was ever judged in this folder. */
  boolean judged() {
    return !known.findings().isEmpty();
  }

  /** Whether what is taken in is being judged. */
  boolean alive() {
    return judging.isAlive();
  }

  byte[] findingsJson() {
    return known.json();
  }

  List<Findings> findings() {
    return known.findings();
  }

  DecisionTable table() {
    return table;
  }

  JudgeLoop judge() {
    return judge;
  }

  Intake intake() {
    return intake;
  }

  Tokens tokens() {
    return tokens;
  }

  DecisionLog decisions() {
    return decisions;
  }

  Watched watched() {
    return watched;
  }

  Audit audit() {
    return audit;
  }

  Buckets buckets() {
    return buckets;
  }

  @Override
  public void close() throws IOException {
    judging.interrupt();
    log.close();
    lock.close();
  }
}
