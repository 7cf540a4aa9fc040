package io.stillwatch.server.verdict;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seal.SealedFile;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.ExchangeSketch;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * How things stood, in a sealed file, so that a service which starts again goes on from there and
 * takes of the store only what came after. Can be made anew from the store, so nothing is lost with
 * it. For one thread.
 */
final class Checkpoint {
  /** Another number where what is written has another form. */
  private static final int FORM = 4;

  private final SealedFile file;

  Checkpoint(Path folder, Seal seal) {
    this.file = new SealedFile(folder.resolve("checkpoint"), seal);
  }

  /** Writes how things stand. Only while what they rest on is on the disk. */
  void write(Standing standing) {
    file.write(
        whole -> {
          DataOutputStream out = new DataOutputStream(whole);
          out.writeInt(FORM);
          out.writeInt(AccountProfile.BYTES);
          out.writeInt(ExchangeSketch.BYTES);
          standing.write(out);
        });
  }

  /** Has things stand as they were written; says whether anything was. */
  private boolean read(Standing standing) throws IOException {
    if (!file.exists()) {
      return false;
    }
    try (DataInputStream in = new DataInputStream(file.read())) {
      if (in.readInt() != FORM
          || in.readInt() != AccountProfile.BYTES
          || in.readInt() != ExchangeSketch.BYTES) {
        throw new IOException("another version wrote it");
      }
      standing.read(in);
    }
    return true;
  }

  /** How things stood, or else nothing taken yet; of a file that is of no use it is told. */
  Standing restored(Supplier<Standing> empty, Journal journal) {
    long began = System.nanoTime();
    Standing standing = empty.get();
    try {
      if (read(standing)) {
        journal.line("restored").since(began).tell();
      }
      return standing;
    } catch (IOException failure) {
      journal
          .line("checkpoint_unusable", Journal.Level.WARNING)
          .with("message", file.path() + " cannot be used: " + failure.getMessage())
          .tell();
      standing.close();
      return empty.get();
    }
  }

  /** Removes the file, because the store will no longer be what it rests on. */
  void delete() {
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE,
          file.path() + " cannot be removed; nothing was changed.",
          failure);
    }
  }
}
