package io.stillwatch.server.verdict;

import io.stillwatch.enforce.AccountHolder;
import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seal.SealedFile;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.ExplanationsJson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * What was last found, kept in a folder so that a service which starts again can answer before it
 * has judged the whole store anew, and can say of each member why it is one. Can be made anew from
 * the store, so nothing is lost with it.
 */
final class LastJudged {
  private final SealedFile findings;
  private final SealedFile holders;
  private final SealedFile explanations;

  LastJudged(Path folder, Seal seal) {
    this.findings = new SealedFile(folder.resolve("findings"), seal);
    this.holders = new SealedFile(folder.resolve("holders"), seal);
    this.explanations = new SealedFile(folder.resolve("explanations"), seal);
  }

  /** Keeps what was found. The holders go first: findings never stand without whom they spare. */
  void keep(Judged judged, Consumer<Consumer<AccountExplanation>> members) {
    holders.write(out -> writeHolders(judged.holders(), new DataOutputStream(out)));
    explanations.write(
        out -> members.accept(explanation -> ExplanationsJson.write(explanation, out)));
    findings.write(out -> CampaignsJson.write(judged.findings(), out));
  }

  private static void writeHolders(AccountHolders holders, DataOutputStream out)
      throws IOException {
    out.writeInt(holders.byAccount().size());
    for (Map.Entry<Long, AccountHolder> each : holders.byAccount().entrySet()) {
      AccountHolder holder = each.getValue();
      out.writeLong(each.getKey());
      out.writeLong(holder.created());
      out.writeUTF(holder.verified().name());
      out.writeLong(holder.authorisedUntil());
    }
  }

  /** Why an account is a member, if it was one when things were last judged. */
  Optional<AccountExplanation> explanation(String account) {
    if (!explanations.exists()) {
      return Optional.empty();
    }
    try (InputStream in = explanations.read()) {
      return ExplanationsJson.find(in, account);
    } catch (IOException failure) {
      throw damaged(failure);
    }
  }

  /** What was kept, if anything was. */
  Optional<Judged> read() {
    if (!findings.exists() || !holders.exists()) {
      return Optional.empty();
    }
    try (InputStream found = findings.read();
        DataInputStream whose = new DataInputStream(holders.read())) {
      return Optional.of(new Judged(CampaignsJson.read(found), readHolders(whose)));
    } catch (IOException | IllegalArgumentException | JacksonException failure) {
      throw damaged(failure);
    }
  }

  private static AccountHolders readHolders(DataInputStream in) throws IOException {
    Map<Long, AccountHolder> byAccount = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      byAccount.put(
          in.readLong(),
          new AccountHolder(in.readLong(), Verified.valueOf(in.readUTF()), in.readLong()));
    }
    return new AccountHolders(byAccount);
  }

  private StillwatchException damaged(Exception failure) {
    return new StillwatchException(
        Problem.STORE_DAMAGED,
        "What was last found, beside " + findings.path() + ", is damaged.",
        failure);
  }
}
