package io.stillwatch.server.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealTest {
  private static final byte[] WORDS = "who asked for what".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path data = Path.of("");

  private Seal seal() {
    return SealKey.open(data, Optional.empty());
  }

  @Test
  void whatWasSealedComesOutAsItWasWhateverItsLength() throws Exception {
    Seal seal = seal();
    SplittableRandom chance = new SplittableRandom(41);
    for (int length : new int[] {0, 1, 17, 4_000, 4_040, 4_096, 8_192, 100_003}) {
      byte[] plain = new byte[length];
      chance.nextBytes(plain);
      byte[] sealed = seal.seal("texts", plain);
      assertThat(seal.unseal("texts", sealed)).as("%d bytes", length).isEqualTo(plain);
      assertThat(seal.seal("texts", plain)).as("never twice the same").isNotEqualTo(sealed);
    }
  }

  @Test
  void aStreamIsSealedAsBytesAreAndWhatIsBelowStaysOpen() throws Exception {
    boolean[] closed = {false};
    ByteArrayOutputStream below =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    try (OutputStream out = seal().sealing("checkpoint", below)) {
      out.write(WORDS);
    }
    assertThat(closed[0]).isFalse();
    assertThat(seal().unseal("checkpoint", below.toByteArray())).isEqualTo(WORDS);
    try (InputStream in =
        seal().unsealing("checkpoint", new ByteArrayInputStream(below.toByteArray()))) {
      assertThat(in.readAllBytes()).isEqualTo(WORDS);
    }
  }

  @Test
  void whatWasChangedCutShortOrSealedAsAnotherThingDoesNotComeOut() {
    Seal seal = seal();
    byte[] sealed = seal.seal("texts", new byte[9_000]);
    for (int place = 0; place < sealed.length; place += 97) {
      byte[] changed = sealed.clone();
      changed[place] ^= 1;
      assertThatIOException().as("byte %d", place).isThrownBy(() -> seal.unseal("texts", changed));
      byte[] cut = Arrays.copyOf(sealed, place);
      assertThatIOException().as("cut at %d", place).isThrownBy(() -> seal.unseal("texts", cut));
    }
    assertThatIOException().isThrownBy(() -> seal.unseal("sketches", sealed));
  }

  @Test
  void theKeyIsMadeOnceAndItsOwnerAloneCanOpenIt() throws Exception {
    byte[] sealed = seal().seal("texts", WORDS);
    assertThat(seal().unseal("texts", sealed)).isEqualTo(WORDS);
    for (String name : new String[] {SealKey.FILE, SealKey.MARK}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aKeyThatIsGoneOrAnotherIsToldAndNothingIsChanged() throws Exception {
    byte[] sealed = seal().seal("texts", WORDS);
    Path away = data.resolve("away");
    Files.move(data.resolve(SealKey.FILE), away);
    assertUnusable(Optional.empty());
    assertThat(data.resolve(SealKey.FILE)).doesNotExist();

    Path other = data.resolve("other");
    SealKey.open(Files.createDirectory(other), Optional.empty());
    assertUnusable(Optional.of(other.resolve(SealKey.FILE)));
    Path none = Files.writeString(data.resolve("none"), "{\"key\":[]}");
    assertUnusable(Optional.of(none));
    assertThat(SealKey.open(data, Optional.of(away)).unseal("texts", sealed)).isEqualTo(WORDS);
  }

  private void assertUnusable(Optional<Path> key) {
    assertThatThrownBy(() -> SealKey.open(data, key))
        .isInstanceOfSatisfying(
            StillwatchException.class,
            failure -> assertThat(failure.problem()).isEqualTo(Problem.KEY_UNUSABLE))
        .hasMessageContaining("sealed with");
  }

  @Test
  void aNewKeyInTheKeysetSealsAndTheOldOneStillOpens() throws Exception {
    byte[] sealed = seal().seal("texts", WORDS);
    Path file = data.resolve(SealKey.FILE);
    addKey(file);
    byte[] after = seal().seal("texts", WORDS);
    assertThat(seal().unseal("texts", sealed)).isEqualTo(WORDS);
    assertThat(seal().unseal("texts", after)).isEqualTo(WORDS);
  }

  private static void addKey(Path file) throws Exception {
    KeysetHandle keys =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), StreamingAeadConfig2026.get(), InsecureSecretKeyAccess.get());
    KeysetHandle more =
        KeysetHandle.newBuilder(keys)
            .setConfiguration(StreamingAeadConfig2026.get())
            .addEntry(
                KeysetHandle.generateEntryFromParameters(
                        PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB)
                    .withRandomId()
                    .makePrimary())
            .build();
    Files.writeString(
        file,
        TinkJsonProtoKeysetFormat.serializeKeyset(
            more, StreamingAeadConfig2026.get(), InsecureSecretKeyAccess.get()));
  }
}
