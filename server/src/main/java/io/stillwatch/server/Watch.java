package io.stillwatch.server;

import io.stillwatch.enforce.Buckets;
import io.stillwatch.enforce.DecisionTable;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.control.Audit;
import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.States;
import io.stillwatch.server.intake.Intake;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Tokens;
import io.stillwatch.server.policy.WrittenPolicy;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seal.SealKey;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.server.seen.Watched;
import io.stillwatch.server.share.Sharing;
import io.stillwatch.server.store.LogEntry;
import io.stillwatch.server.store.TrafficLog;
import io.stillwatch.server.verdict.JudgeLoop;
import io.stillwatch.server.verdict.Judged;
import io.stillwatch.server.verdict.Retention;
import io.stillwatch.sketch.Hash;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.Findings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that one data folder holds, opened, and judged as it grows. Thread-safe. */
final class Watch implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(5);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final long began = System.nanoTime();
  private final Journal journal;
  private final ControlStore control;
  private final States<Mode> mode;
  private final OpenedParts parts;
  private final TrafficLog traffic;
  private final Intake intake;
  private final Tokens tokens;
  private final Audit audit;
  private final Watched watched = new Watched();
  private final RulesInForce rules;
  private final Docket docket;
  private final Sharing sharing;
  private final Buckets buckets = new Buckets(Buckets.REQUESTS_PER_MINUTE);
  private final JudgeLoop judge;
  private final Thread judging;
  private volatile boolean enforcing;
  private volatile Known known = Known.NOTHING;

  /** What was last found; an empty list before anything was judged. */
  private record Known(List<Findings> findings, byte[] json) {
    static final Known NOTHING =
        new Known(List.of(), "{\"campaigns\":[]}".getBytes(StandardCharsets.UTF_8));
  }

  private Watch(ServerSettings settings, OpenedParts parts) {
    Path data = settings.data();
    this.parts = parts;
    journal = settings.journal();
    Seal seal = SealKey.open(data, settings.keeping().key());
    control = parts.add(ControlStore.open(data, settings.control()));
    mode = States.open(control.states(Kind.MODE), Mode.class, Mode::id);
    enforcing = mode.find(Mode.ID).map(Mode::enforcing).orElse(false);
    traffic = parts.add(TrafficLog.open(data, seal, settings.keeping().text()));
    intake = new Intake(traffic, settings.reading().names(), watched, journal);
    tokens = new Tokens(States.open(control.states(Kind.TOKENS), Holder.class, Holder::hash));
    audit = new Audit(control);
    WrittenPolicy policy = settings.deciding().policy();
    rules = RulesInForce.put(control, policy.text(), audit);
    docket = new Docket(control, seal, policy.policy(), audit, journal);
    sharing = new Sharing(control, settings.sharing(), audit, journal);
    judge =
        new JudgeLoop(
            traffic,
            data,
            seal,
            settings.reading().lateness(),
            new Retention(settings.keeping().months()),
            docket::accounts,
            watched,
            journal,
            this::publish);
    judging = Thread.ofPlatform().daemon().name("judge").unstarted(judge);
  }

  /**
   * Opens what a folder holds; if that fails, the folder is free for another try.
   *
   * @throws StillwatchException if the store is damaged or in use
   */
  static Watch open(ServerSettings settings) {
    OpenedParts parts = new OpenedParts();
    try {
      parts.add(locked(settings.data()));
      return new Watch(settings, parts);
    } catch (StillwatchException failure) {
      parts.closeAfter(failure);
      throw failure;
    }
  }

  private static FileChannel locked(Path data) {
    try {
      Files.createDirectories(data);
      FileChannel channel =
          FileChannel.open(
              data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return channel;
      }
      channel.close();
    } catch (IOException failure) {
      throw unusable(data, failure);
    } catch (OverlappingFileLockException sameProcess) {
      throw new StillwatchException(
          Problem.STORE_IN_USE, data + " is served already.", sameProcess);
    }
    throw new StillwatchException(Problem.STORE_IN_USE, data + " is served already.");
  }

  private static StillwatchException unusable(Path path, IOException failure) {
    return new StillwatchException(
        Problem.OUTPUT_UNWRITABLE, path + " cannot be used: " + failure.getMessage(), failure);
  }

  /**
   * Waits for the first judging until {@link #LONGEST_START} after the folder was opened, and goes
   * on with what was found before if it takes longer.
   */
  void start() {
    judge.before().ifPresent(this::publish);
    judging.start();
    try {
      judge.awaitFirst(LONGEST_START.minusNanos(System.nanoTime() - began));
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
    known = new Known(List.of(findings), json.toByteArray());
    docket.found(judged);
  }

  synchronized void enforce(boolean wanted) {
    mode.put(Mode.of(wanted));
    enforcing = wanted;
  }

  boolean enforcing() {
    return enforcing;
  }

  /**
   * Takes all that is kept of an account out: sketches, texts, holder, and its name where something
   * was decided.
   *
   * @return how many entries of the store went
   */
  long forget(String account) {
    long hash = Hash.of(account);
    docket.forget(account, "deleted-" + UUID.randomUUID());
    return judge.sift(
        entry ->
            switch (entry) {
              case LogEntry.Exchanged exchanged -> !exchanged.account().equals(account);
              case LogEntry.Said said -> !said.account().equals(account);
              case LogEntry.Known holder -> holder.account() != hash;
            });
  }

  /** Whether anything was ever judged in this folder. */
  boolean judged() {
    return !known.findings().isEmpty();
  }

  /** Whether something new can be decided. */
  boolean reachable() {
    return control.reachable();
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

  /** The campaigns that were last found. */
  List<CampaignView> campaigns() {
    return known.findings().stream().flatMap(found -> found.campaigns().stream()).toList();
  }

  /** The campaign of that name, if it was found. */
  Optional<CampaignView> found(String id) {
    return known.findings().stream().flatMap(found -> found.campaign(id).stream()).findFirst();
  }

  /** The campaign of that name; refuses with 404 if there is none. */
  CampaignView campaign(String id) {
    return found(id).orElseThrow(() -> new Refusal(404, "there is no such campaign"));
  }

  DecisionTable table() {
    return docket.table();
  }

  JudgeLoop judge() {
    return judge;
  }

  TrafficLog traffic() {
    return traffic;
  }

  Intake intake() {
    return intake;
  }

  Tokens tokens() {
    return tokens;
  }

  RulesInForce rules() {
    return rules;
  }

  Docket docket() {
    return docket;
  }

  Sharing sharing() {
    return sharing;
  }

  Watched watched() {
    return watched;
  }

  Journal journal() {
    return journal;
  }

  Audit audit() {
    return audit;
  }

  Buckets buckets() {
    return buckets;
  }

  /** Closes because of a failure, which keeps what else fails. */
  void closeAfter(RuntimeException failure) {
    judging.interrupt();
    parts.closeAfter(failure);
  }

  /** Closes when what is being judged has been written, or has had its time. */
  @Override
  public void close() throws IOException {
    judging.interrupt();
    try {
      judging.join(LONGEST_END.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    parts.close();
  }
}
