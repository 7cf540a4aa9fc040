package io.stillwatch.server.seal;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals what is kept: AES-256-GCM in pieces of 4 KB, under a key that HMAC-SHA256 (HKDF) derives
 * from the store's and from chance for each thing sealed, so that no number of them wears the key
 * out (Hoang, Reyhanitabar, Rogaway, Vizár: Online authenticated encryption, 2015). What a thing is
 * goes into its seal: a text cannot be passed off as a sketch. Thread-safe.
 *
 * <p>Hashes of addresses and cards can be found by trying all of them. They are sealed and not
 * keyed one by one, since the findings of the service and of a scan of the same exchanges are the
 * same bytes, and hashes decide between equals.
 */
public final class Seal {
  private final StreamingAead cipher;

  Seal(StreamingAead cipher) {
    this.cipher = cipher;
  }

  /** Seals bytes. */
  public byte[] seal(String kind, byte[] plain) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + 1_024);
    try (OutputStream out = sealing(kind, sealed)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return sealed.toByteArray();
  }

  /**
   * Gives the bytes that were sealed as that kind.
   *
   * @throws IOException if they were sealed with another key, as another kind, or changed since
   */
  public byte[] unseal(String kind, byte[] sealed) throws IOException {
    try (InputStream in = unsealing(kind, new ByteArrayInputStream(sealed))) {
      return in.readAllBytes();
    }
  }

  /** Seals what is written. Closing it ends the seal; the stream below stays open. */
  public OutputStream sealing(String kind, OutputStream sealed) throws IOException {
    try {
      return cipher.newEncryptingStream(new LeftOpen(sealed), context(kind));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Gives what was sealed as that kind. Each piece is known to be what was written before any of it
   * is given; reading throws an {@link IOException} as {@link #unseal} does.
   */
  public InputStream unsealing(String kind, InputStream sealed) throws IOException {
    try {
      return cipher.newDecryptingStream(sealed, context(kind));
    } catch (GeneralSecurityException failure) {
      throw new IOException(failure);
    }
  }

  private static byte[] context(String kind) {
    return kind.getBytes(StandardCharsets.UTF_8);
  }

  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
