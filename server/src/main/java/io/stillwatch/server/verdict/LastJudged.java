package io.stillwatch.server.verdict;

import io.stillwatch.enforce.AccountHolder;
import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.ExplanationsJson;
import io.stillwatch.view.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was last found, kept in a folder so that a service which starts again can answer before it
 * has judged the whole store anew, and can say of each member why it is one. Can be made anew from
 * the store, so nothing is lost with it.
 */
final class LastJudged {
  private final Path findings;
  private final Path holders;
  private final Path explanations;

  LastJudged(Path folder) {
    this.findings = folder.resolve("campaigns.json");
    this.holders = folder.resolve("holders");
    this.explanations = folder.resolve("explanations.jsonl");
  }

  /** Keeps what was found. The holders go first: findings never stand without whom they spare. */
  void keep(Judged judged, Consumer<Consumer<AccountExplanation>> members) {
    StringBuilder lines = new StringBuilder();
    judged
        .holders()
        .byAccount()
        .forEach(
            (account, holder) ->
                lines
                    .append(Long.toHexString(account))
                    .append(' ')
                    .append(holder.created())
                    .append(' ')
                    .append(holder.verified())
                    .append(' ')
                    .append(holder.authorisedUntil())
                    .append('\n'));
    WholeFile.write(holders, lines.toString());
    WholeFile.write(
        explanations,
        out -> members.accept(explanation -> ExplanationsJson.write(explanation, out)));
    WholeFile.write(findings, out -> CampaignsJson.write(judged.findings(), out));
  }

  /** Why an account is a member, if it was one when things were last judged. */
  Optional<AccountExplanation> explanation(String account) {
    return Files.exists(explanations)
        ? ExplanationsJson.find(explanations, account)
        : Optional.empty();
  }

  /** What was kept, if anything was. */
  Optional<Judged> read() {
    if (!Files.exists(findings) || !Files.exists(holders)) {
      return Optional.empty();
    }
    try {
      Map<Long, AccountHolder> byAccount = new HashMap<>();
      for (String line : Files.readAllLines(holders)) {
        String[] words = line.split(" ", 4);
        byAccount.put(
            Long.parseUnsignedLong(words[0], 16),
            new AccountHolder(
                Long.parseLong(words[1]), Verified.valueOf(words[2]), Long.parseLong(words[3])));
      }
      return Optional.of(new Judged(CampaignsJson.read(findings), new AccountHolders(byAccount)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED, holders + " is not as it was written.", failure);
    }
  }
}
