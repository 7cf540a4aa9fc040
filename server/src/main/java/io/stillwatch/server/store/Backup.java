package io.stillwatch.server.store;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seal.SealKey;
import io.stillwatch.view.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A data folder as one file: a zip of what cannot be made anew, and the SHA-256 of each part in its
 * last entry. It may be made while the service runs, since what is kept is only ever appended to:
 * what is copied of each file is a state that it had, and a line or frame that was just being
 * written is cut off when the copy is opened. Stateless.
 */
public final class Backup {
  static final String SUMS = "SHA256SUMS";

  private static final Pattern SEGMENT = Pattern.compile("log/sketches-[0-9]{6}\\.log");

  private static final List<String> FILES =
      List.of(
          SealKey.FILE,
          SealKey.MARK,
          "tokens.log",
          "decisions.log",
          "appeals.log",
          "audit.log",
          "mode.log",
          "policy.log",
          "provider.log",
          "sharing.log",
          "control-elsewhere");

  private Backup() {}

  /** Whether a part may stand in a backup; nothing else is ever written to a disk from one. */
  static boolean mayHold(String name) {
    return FILES.contains(name) || SEGMENT.matcher(name).matches();
  }

  /**
   * Writes a backup.
   *
   * @return how many bytes of the folder it holds
   * @throws StillwatchException ({@link Problem#STORE_DAMAGED}) if the folder is no sound store;
   *     then there is no backup
   */
  public static long write(Path data, Path to) {
    List<Segment> segments = segments(data.resolve("log"));
    long[] bytes = {0};
    WholeFile.writeForOwner(
        to,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          // What is sealed cannot be squeezed.
          zip.setLevel(Deflater.BEST_SPEED);
          StringBuilder sums = new StringBuilder();
          for (Segment segment : segments) {
            long whole = soundLength(segment);
            bytes[0] += whole;
            copy(segment.path(), whole, "log/" + segment.path().getFileName(), zip, sums);
          }
          for (String name : FILES) {
            Path file = data.resolve(name);
            if (Files.exists(file)) {
              long length = Files.size(file);
              bytes[0] += length;
              copy(file, length, name, zip, sums);
            }
          }
          zip.putNextEntry(new ZipEntry(SUMS));
          zip.write(sums.toString().getBytes(StandardCharsets.US_ASCII));
          zip.closeEntry();
          zip.finish();
        });
    return bytes[0];
  }

  private static List<Segment> segments(Path log) {
    try {
      return SketchLog.series(log).segments();
    } catch (Damage damage) {
      throw damaged(damage);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.INPUT_MISSING, log + " holds no store; nothing was written.", failure);
    }
  }

  private static long soundLength(Segment segment) throws IOException {
    try {
      return segment.soundLength(Files.size(segment.path()));
    } catch (Damage damage) {
      throw damaged(damage);
    }
  }

  private static StillwatchException damaged(Damage damage) {
    return new StillwatchException(
        Problem.STORE_DAMAGED, damage.getMessage() + " There is no backup.", damage);
  }

  private static void copy(
      Path file, long length, String name, ZipOutputStream zip, StringBuilder sums)
      throws IOException {
    MessageDigest digest = sha256();
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream in = Files.newInputStream(file)) {
      long left = length;
      byte[] buffer = new byte[1 << 16];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException(file + " became shorter while it was read");
        }
        digest.update(buffer, 0, read);
        zip.write(buffer, 0, read);
        left -= read;
      }
    }
    zip.closeEntry();
    sums.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(name).append('\n');
  }

  /** A digest of the kind that the sums are of. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
