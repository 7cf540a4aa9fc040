package io.stillwatch.server.verdict;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was last found, kept in a folder so that a service which starts again can answer before it has
 * judged the whole store anew. Can be made anew from the store, so nothing is lost with it.
 */
final class LastJudged {
  private final Path findings;
  private final Path authorised;

  LastJudged(Path folder) {
    this.findings = folder.resolve("campaigns.json");
    this.authorised = folder.resolve("authorised");
  }

  /** Keeps what was found. The guarded accounts go first: findings never stand without them. */
  void keep(Judged judged) {
    StringBuilder lines = new StringBuilder();
    for (long account : judged.authorised()) {
      lines.append(Long.toHexString(account)).append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
    WholeFile.write(authorised, out -> out.write(bytes));
    WholeFile.write(findings, out -> CampaignsJson.write(judged.findings(), out));
  }

  /** What was kept, if anything was. */
  Optional<Judged> read() {
    if (!Files.exists(findings) || !Files.exists(authorised)) {
      return Optional.empty();
    }
    try {
      Set<Long> accounts = new HashSet<>();
      for (String line : Files.readAllLines(authorised)) {
        accounts.add(Long.parseUnsignedLong(line, 16));
      }
      return Optional.of(new Judged(CampaignsJson.read(findings), accounts));
    } catch (IOException | NumberFormatException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED, authorised + " is not as it was written.", failure);
    }
  }
}
