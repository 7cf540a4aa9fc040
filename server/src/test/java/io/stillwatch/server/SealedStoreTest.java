package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seal.SealKey;
import io.stillwatch.server.store.Backup;
import io.stillwatch.server.store.Restore;
import io.stillwatch.sketch.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the disk and not the key. */
final class SealedStoreTest {
  private static final String ADDRESS = "203.0.113.77";
  private static final String LINE =
      """
      {"id":"1","time":"2026-04-22T10:00:00Z","account":"acct-visible","ip":"203.0.113.77",\
      "prompt":"zanzibar"}
      """;

  @TempDir private Path data = Path.of("");
  @TempDir private Path elsewhere = Path.of("");

  private Served start(Optional<Path> key) {
    return Served.with(Served.settings(data).keeping(new Keeping(Keeping.USUAL_MONTHS, true, key)));
  }

  @Test
  void theFolderTellsNeitherWhoAskedNorFromWhereNorWhat() throws Exception {
    try (Served service = start(Optional.empty())) {
      service.call("POST /v1/exchanges", LINE);
      service.call("POST /v1/evaluate");
      assertThat(service.call("GET /v1/accounts/acct-visible/texts?because=a").body())
          .contains("zanzibar");
    }
    byte[] hashOfAddress = ByteBuffer.allocate(8).putLong(Hash.of(ADDRESS)).array();
    for (byte[] each :
        List.of(
            "acct-visible".getBytes(StandardCharsets.UTF_8),
            "zanzibar".getBytes(StandardCharsets.UTF_8),
            ADDRESS.getBytes(StandardCharsets.UTF_8),
            hashOfAddress)) {
      assertThat(new DataFolder(data).filesWith(each)).isEmpty();
    }
  }

  @Test
  void norDoesItTellOfMembersAndWhoWasDecidedOn() throws Exception {
    List<String> members;
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      found.decide("throttle");
      members = members(found);
      found
          .service()
          .call(
              "POST /v1/appeals",
              "{\"account\":\"" + members.getFirst() + "\",\"because\":\"zanzibar\"}");
    }
    assertThat(members).hasSizeGreaterThan(10);
    for (String member : members) {
      assertThat(new DataFolder(data).filesWith((member + "\"").getBytes(StandardCharsets.UTF_8)))
          .isEmpty();
    }
    assertThat(new DataFolder(data).filesWith("zanzibar".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  private static List<String> members(EnforcedCampaign found) {
    List<String> members = new ArrayList<>();
    Call.JSON
        .readTree(found.service().call("GET /v1/campaigns/" + found.name()).body())
        .path("accounts")
        .forEach(member -> members.add(Call.text(member, "account")));
    return members;
  }

  @Test
  void aKeyKeptElsewhereIsNeededAndInNoBackup() throws Exception {
    Path key = elsewhere.resolve("key.json");
    Path backup = elsewhere.resolve("monday.zip");
    Path restored = elsewhere.resolve("restored");
    String token;
    try (Served service = start(Optional.of(key))) {
      token = service.administrator();
      service.call("POST /v1/exchanges", LINE);
    }
    assertThat(data.resolve(SealKey.FILE)).doesNotExist();
    assertThatThrownBy(() -> start(Optional.empty()))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("sealed with");
    try (Served service = start(Optional.of(key))) {
      assertThat(service.as(token).call("GET /v1/accounts/acct-visible/texts?because=a").body())
          .contains("zanzibar");
    }
    if (ControlOfTests.of(data).isPresent()) {
      return; // What is in a database is backed up there.
    }
    Backup.write(data, backup);
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains(SealKey.MARK, "log/sketches-000001.log")
          .doesNotContain(SealKey.FILE);
    }
    Restore.read(backup, restored);
    assertThatThrownBy(() -> Served.in(restored)).hasMessageContaining("sealed with");
    ServerSettings again =
        Served.settings(restored).keeping(new Keeping(13, false, Optional.of(key)));
    try (Served service = Served.with(again)) {
      assertThat(service.as(token).call("GET /v1/campaigns").body()).contains("\"exchanges\":1,");
    }
  }
}
