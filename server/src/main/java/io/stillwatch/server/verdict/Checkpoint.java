package io.stillwatch.server.verdict;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.view.WholeFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * How things stood, in a file with a checksum, so that a service which starts again goes on from
 * there and takes of the store only what came after. Can be made anew from the store, so nothing is
 * lost with it. For one thread.
 */
final class Checkpoint {
  /** Another number where what is written has another form. */
  private static final int FORM = 1;

  private static final int BUFFER_BYTES = 1 << 20;

  private final Path file;

  Checkpoint(Path folder) {
    this.file = folder.resolve("checkpoint");
  }

  /** Writes how things stand. Only while what they rest on is on the disk. */
  void write(Standing standing) {
    WholeFile.write(
        file,
        whole -> {
          CheckedOutputStream sum = new CheckedOutputStream(whole, new CRC32C());
          DataOutputStream out = new DataOutputStream(sum);
          out.writeInt(FORM);
          out.writeInt(AccountProfile.BYTES);
          out.writeInt(ExchangeSketch.BYTES);
          standing.write(out);
          out.writeLong(sum.getChecksum().getValue());
        });
  }

  /** Has things stand as they were written; says whether anything was. */
  private boolean read(Standing standing) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    requireSound();
    try (DataInputStream in = new DataInputStream(open())) {
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
          .with("message", String.valueOf(failure.getMessage()))
          .tell();
      standing.close();
      return empty.get();
    }
  }

  private void requireSound() throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (DataInputStream in = new DataInputStream(open())) {
      long left = Files.size(file) - Long.BYTES;
      while (left > 0) {
        int size = (int) Math.min(buffer.length, left);
        in.readFully(buffer, 0, size);
        sum.update(buffer, 0, size);
        left -= size;
      }
      if (left < 0 || in.readLong() != sum.getValue()) {
        throw new IOException(file + " is damaged");
      }
    }
  }

  private InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
  }

  /** Removes the file, because the store will no longer be what it rests on. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, file + " cannot be removed; nothing was changed.", failure);
    }
  }
}
