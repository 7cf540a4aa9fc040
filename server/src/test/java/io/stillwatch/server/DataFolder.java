package io.stillwatch.server;

import io.stillwatch.server.control.ControlFolder;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.seal.SealKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in a data folder: to who has the disk alone, and to who has the key too. */
final class DataFolder {
  private static final int FRAME_HEAD = 16;

  private final Path data;

  DataFolder(Path data) {
    this.data = data;
  }

  /** The files in which those bytes stand as they are. */
  List<String> filesWith(byte[] bytes) throws IOException {
    String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted)) {
        found.add(name(file));
      }
    }
    return found;
  }

  /** The files in which a word stands, once what is sealed was opened with the folder's key. */
  List<String> openedFilesWith(String word) throws IOException {
    Seal seal = SealKey.open(data, Optional.empty());
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      if (opened(file, seal).contains(word)) {
        found.add(name(file));
      }
    }
    return found;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private String name(Path file) {
    return data.relativize(file).toString();
  }

  private String opened(Path file, Seal seal) throws IOException {
    String name = name(file);
    byte[] bytes = Files.readAllBytes(file);
    return switch (name) {
      case "checkpoint", "findings", "holders", "explanations" -> text(seal.unseal(name, bytes));
      case "decisions.log" -> states(Kind.DECISIONS, seal);
      case "appeals.log" -> states(Kind.APPEALS, seal);
      default -> name.matches("(log|texts)/.*") ? frames(file, bytes, seal) : text(bytes);
    };
  }

  private String states(Kind kind, Seal seal) {
    return new ControlFolder(data).states(kind, seal).read().toString();
  }

  private static String frames(Path file, byte[] bytes, Seal seal) throws IOException {
    String kind = file.getFileName().toString().replaceAll("-.*", "");
    StringBuilder opened = new StringBuilder();
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      byte[] payload = new byte[left.getInt(left.position() + Integer.BYTES)];
      left.position(left.position() + FRAME_HEAD).get(payload);
      opened.append(text(seal.unseal(kind, payload)));
    }
    return opened.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
