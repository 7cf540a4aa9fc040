package io.stillwatch.server.seal;

import static com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The key of a data folder: a keyset of Tink in JSON, in the folder unless the operator keeps it
 * elsewhere, and made at the first start. A keyset may hold several keys; the primary one seals,
 * and each opens what it sealed. Beside the data lies a word sealed with it, so that another key is
 * told from damage. Stateless.
 */
public final class SealKey {
  /** The key's file in a data folder. */
  public static final String FILE = "key.json";

  /** The file of the sealed word. */
  public static final String MARK = "sealed";

  private static final Configuration TINK = StreamingAeadConfig2026.get();

  private SealKey() {}

  /**
   * Reads the key of a folder, or makes one if nothing was ever sealed there.
   *
   * @param elsewhere the key's file, if it is not in the folder
   * @throws StillwatchException ({@link Problem#KEY_UNUSABLE}) if it is not there, or is not the
   *     one that the folder was sealed with
   */
  public static Seal open(Path data, Optional<Path> elsewhere) {
    Path file = elsewhere.orElse(data.resolve(FILE));
    Path mark = data.resolve(MARK);
    try {
      boolean sealed = Files.exists(mark);
      if (!sealed && !Files.exists(file)) {
        WholeFile.writeForOwner(file, out -> out.write(made()));
      }
      Seal seal = read(file);
      if (sealed) {
        seal.unseal(MARK, Files.readAllBytes(mark));
      } else {
        WholeFile.writeForOwner(mark, out -> out.write(seal.seal(MARK, new byte[0])));
      }
      return seal;
    } catch (IOException | GeneralSecurityException failure) {
      throw new StillwatchException(
          Problem.KEY_UNUSABLE,
          file + " does not hold the key that " + data + " was sealed with; nothing was changed.",
          failure);
    }
  }

  private static Seal read(Path file) throws IOException, GeneralSecurityException {
    KeysetHandle keys =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), TINK, InsecureSecretKeyAccess.get());
    return new Seal(keys.getPrimitive(TINK, StreamingAead.class));
  }

  private static byte[] made() {
    try {
      KeysetHandle keys = KeysetHandle.generateNew(AES256_GCM_HKDF_4KB, TINK);
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get())
          .getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
