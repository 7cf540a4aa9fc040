package io.stillwatch.server.locks;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The tokens of a folder, kept as hashes. A token is 256 bits of chance, so a plain SHA-256 cannot be
 * turned back by guessing and no slow hash is needed. Thread-safe.
 */
public final class Tokens {
  private final Path file;
  private final List<Holder> holders = new CopyOnWriteArrayList<>();

  private Tokens(Path file) {
    this.file = file;
  }

  /** Reads the tokens of a folder; none if there is no file. */
  public static Tokens open(Path folder) {
    Tokens tokens = new Tokens(folder.resolve("tokens"));
    try {
      if (Files.exists(tokens.file)) {
        for (String line : Files.readAllLines(tokens.file)) {
          String[] parts = line.split("\t", -1);
          if (parts.length == 3) {
            Role role = Role.valueOf(parts[1].toUpperCase(Locale.ROOT));
            tokens.holders.add(new Holder(parts[0], role, parts[2]));
          }
        }
      }
      return tokens;
    } catch (IOException | IllegalArgumentException failure) {
      throw new StillwatchException(
          Problem.STORE_DAMAGED, tokens.file + " cannot be read.", failure);
    }
  }

  /** Whether nobody holds a token yet. */
  public boolean isEmpty() {
    return holders.isEmpty();
  }

  /** Makes a token; it is returned this once and only its hash is kept. */
  public synchronized String issue(String name, Role role) {
    byte[] chance = new byte[32];
    new SecureRandom().nextBytes(chance);
    String token = "sw_" + HexFormat.of().formatHex(chance);
    Holder holder = new Holder(name.replaceAll("\\p{Cntrl}", " "), role, hash(token));
    String line =
        holder.name() + "\t" + role.name().toLowerCase(Locale.ROOT) + "\t" + holder.hash() + "\n";
    try {
      Files.writeString(
          file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, file + " cannot be written; no token was made.", failure);
    }
    holders.add(holder);
    return token;
  }

  /** Who holds a token. Compares with every hash in constant time, so that time tells nothing. */
  public Optional<Holder> holder(String token) {
    byte[] asked = hash(token).getBytes(StandardCharsets.US_ASCII);
    Optional<Holder> found = Optional.empty();
    for (Holder holder : holders) {
      if (MessageDigest.isEqual(asked, holder.hash().getBytes(StandardCharsets.US_ASCII))) {
        found = Optional.of(holder);
      }
    }
    return found;
  }

  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
