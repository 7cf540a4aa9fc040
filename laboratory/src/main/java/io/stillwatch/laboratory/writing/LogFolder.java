package io.stillwatch.laboratory.writing;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.Omission;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Member;
import io.stillwatch.laboratory.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The folder that a run writes: {@code exchanges.jsonl} (or {@code .gz}), {@code accounts.jsonl}
 * and {@code truth.jsonl}. Mutable; for one thread.
 *
 * @throws StillwatchException where the folder cannot be written
 */
public final class LogFolder implements AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final Path folder;
  private final Set<Omission> omissions;
  private final Writer exchanges;
  private final JsonLine line = new JsonLine();
  private final StringBuilder id = new StringBuilder();
  private final Chance chance;
  private final StringBuilder pending = new StringBuilder(BUFFER + 8192);

  /** Opens a folder; what stands in its files is replaced. */
  public LogFolder(Path folder, boolean gzip, Set<Omission> omissions, Chance chance) {
    this.folder = folder;
    this.omissions = Set.copyOf(omissions);
    this.chance = chance;
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(gzip ? "exchanges.jsonl" : "exchanges.jsonl.gz"));
      Files.deleteIfExists(folder.resolve("accounts.jsonl"));
      OutputStream stream =
          Files.newOutputStream(folder.resolve(gzip ? "exchanges.jsonl.gz" : "exchanges.jsonl"));
      this.exchanges =
          new OutputStreamWriter(gzip ? new FastGzip(stream) : stream, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
  }

  /** Writes one exchange. */
  public void exchange(Draft draft) {
    id.setLength(0);
    id.append("req_");
    chance.token(16, id);
    line.open().text("id", id).time("time", draft.time).text("account", draft.account);
    line.text("model", draft.model);
    if (!omissions.contains(Omission.ADDRESSES)) {
      line.text("ip", draft.address);
    }
    line.text("user_agent", draft.client.userAgent()).text("ja4", draft.client.ja4());
    texts(draft);
    tokens(draft);
    line.number("temperature", draft.temperature)
        .number("top_p", draft.topP)
        .number("max_tokens", draft.maxTokens)
        .flag("stream", draft.stream)
        .raw("tools", draft.tools)
        .text("conversation", draft.conversation)
        .number("status", draft.status)
        .text("plan", draft.plan)
        .text("end_user", draft.endUser);
    append(line.close());
  }

  private void texts(Draft draft) {
    if (!omissions.contains(Omission.PROMPTS)) {
      line.text("system", draft.system).text("prompt", draft.prompt);
    }
    if (!omissions.contains(Omission.COMPLETIONS)) {
      line.text("completion", draft.completion).text("reasoning", draft.reasoning);
    }
  }

  private void tokens(Draft draft) {
    // English has about four characters a token; scripts without spaces have fewer.
    int input = 4 + (draft.prompt.length() + draft.system.length()) * 10 / 41;
    int thought = draft.reasoning.length() * 10 / 41;
    int output = thought + draft.completion.length() * 10 / 41;
    line.number("input_tokens", input)
        .number("output_tokens", output)
        .number("reasoning_tokens", thought);
  }

  /** Writes who the accounts are, and what they are in truth, in no telling order. */
  public void accounts(List<Member> members) {
    if (!omissions.contains(Omission.ACCOUNTS)) {
      write("accounts.jsonl", members, this::account);
    }
    write("truth.jsonl", members, this::truth);
  }

  /** Writes what was simulated, and what should be made of it, for whoever compares folders. */
  public void simulation(Scenario scenario, SimulatorOptions options) {
    StringBuilder told = new StringBuilder(scenario.name());
    if (options.scale() != 1) {
      told.append(" at ").append(options.scale());
    }
    StringBuilder evasions = new StringBuilder();
    new TreeMap<>(options.evasions().strengths())
        .forEach(
            (evasion, strength) ->
                evasions.append(' ').append(evasion.word()).append('=').append(strength));
    told.append(evasions.isEmpty() ? "" : " with" + evasions);
    new TreeSet<>(options.omissions())
        .forEach(omission -> told.append(" without ").append(omission.word()));
    told.append(options.corpus().isPresent() ? " on a corpus" : "");
    told.append(options.trace().isPresent() ? " on a trace" : "");
    line.open()
        .text("case", told)
        .text("scenario", scenario.name())
        .number("seed", options.seed())
        .number("scale", options.scale())
        .text("evasions", evasions.toString().strip())
        .number("campaigns", scenario.expected().campaigns())
        .number("recall", scenario.expected().recall())
        .number("precision", scenario.expected().precision());
    try {
      Files.writeString(folder.resolve("simulation.json"), line.close());
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
  }

  private StringBuilder account(Member member) {
    Identity identity = member.identity();
    line.open()
        .text("account", identity.account())
        .time("created", identity.created())
        .text("email", identity.email())
        .text("payment", identity.payment())
        .text("country", identity.country().code())
        .text("org", identity.org())
        .text("plan", identity.plan());
    if (!omissions.contains(Omission.ADDRESSES)) {
      line.text("signup_ip", identity.signupAddress());
    }
    line.flag("verified", identity.verified());
    if (!identity.scope().isEmpty()) {
      line.raw("authorised", identity.scope());
    }
    return line.close();
  }

  private StringBuilder truth(Member member) {
    line.open()
        .text("account", member.identity().account())
        .text("population", member.population());
    if (member.campaign().isEmpty()) {
      line.raw("campaign", "null");
    } else {
      line.text("campaign", member.campaign());
    }
    return line.number("exchanges", member.exchanges())
        .number("harvested", member.harvested())
        .close();
  }

  private void write(String file, List<Member> members, Function<Member, StringBuilder> form) {
    try (Writer out = Files.newBufferedWriter(folder.resolve(file))) {
      for (Member member : members) {
        out.append(form.apply(member));
      }
    } catch (IOException failure) {
      throw unwritable(folder.resolve(file), failure);
    }
  }

  private void append(StringBuilder text) {
    pending.append(text);
    if (pending.length() >= BUFFER) {
      flush();
    }
  }

  private void flush() {
    try {
      exchanges.write(pending.toString());
      pending.setLength(0);
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
  }

  @Override
  public void close() {
    flush();
    try {
      exchanges.close();
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
  }

  private static StillwatchException unwritable(Path path, IOException failure) {
    return new StillwatchException(
        Problem.OUTPUT_UNWRITABLE, "cannot write " + path + "; nothing else was touched", failure);
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
