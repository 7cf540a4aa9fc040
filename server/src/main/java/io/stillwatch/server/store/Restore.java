package io.stillwatch.server.store;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.Printable;
import io.stillwatch.view.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A data folder made anew from a {@link Backup}: every part is held against its sum before the
 * first is written, and only into a folder that is empty or not there. Stateless.
 */
public final class Restore {
  private static final int MOST_BYTES_OF_SUMS = 1 << 20;

  private Restore() {}

  /**
   * Makes the folder.
   *
   * @return how many files it has
   * @throws StillwatchException ({@link Problem#STORE_DAMAGED}) if the backup is not as it was
   *     written; then nothing was
   */
  public static int read(Path from, Path data) {
    requireEmpty(data);
    try (ZipFile zip = new ZipFile(from.toFile())) {
      List<ZipEntry> parts = checked(zip);
      OwnerOnly.folder(data.resolve("log"));
      for (ZipEntry part : parts) {
        WholeFile.writeForOwner(
            data.resolve(part.getName()),
            out -> {
              try (InputStream in = zip.getInputStream(part)) {
                in.transferTo(out);
              }
            });
      }
      return parts.size();
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED,
          from + " is no whole backup: " + failure.getMessage() + ".",
          failure);
    }
  }

  private static List<ZipEntry> checked(ZipFile zip) throws IOException {
    ZipEntry list = zip.getEntry(Backup.SUMS);
    if (list == null) {
      throw new IOException("it has no " + Backup.SUMS);
    }
    Map<String, String> sums = new HashMap<>();
    try (InputStream in = zip.getInputStream(list)) {
      String text = new String(in.readNBytes(MOST_BYTES_OF_SUMS), StandardCharsets.US_ASCII);
      text.lines()
          .map(line -> line.split(" {2}", 2))
          .forEach(words -> sums.put(words[words.length - 1], words[0]));
    }
    List<ZipEntry> parts = new ArrayList<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry part = entries.nextElement();
      if (!part.getName().equals(Backup.SUMS)) {
        parts.add(check(zip, part, sums));
      }
    }
    if (parts.size() != sums.size()) {
      throw new IOException("it holds " + parts.size() + " of " + sums.size() + " parts");
    }
    return parts;
  }

  private static ZipEntry check(ZipFile zip, ZipEntry part, Map<String, String> sums)
      throws IOException {
    String name = part.getName();
    String sum = sums.get(name);
    if (sum == null || !Backup.mayHold(name)) {
      throw new IOException("it holds " + Printable.line(name, 80) + ", which no backup does");
    }
    try (DigestInputStream in = new DigestInputStream(zip.getInputStream(part), Backup.sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sum)) {
        throw new IOException(name + " is not what was backed up");
      }
    }
    return part;
  }

  private static void requireEmpty(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> files = Files.list(data)) {
      if (files.findAny().isEmpty()) {
        return;
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, data + " cannot be used; nothing was written.", failure);
    }
    throw new StillwatchException(
        Problem.OUTPUT_UNWRITABLE, data + " is not empty; nothing was written.");
  }
}
