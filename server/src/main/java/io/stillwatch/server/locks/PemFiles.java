package io.stillwatch.server.locks;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The service's certificate and its key, as PEM files: {@code BEGIN CERTIFICATE}, the service's own
 * first and then those that vouch for it, and {@code BEGIN PRIVATE KEY} (PKCS #8; RSA, elliptic or
 * Edwards).
 *
 * @param certificate the file of certificates
 * @param key the file of the key
 */
public record PemFiles(Path certificate, Path key) {
  private static final String[] KINDS = {"EC", "RSA", "EdDSA"};
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  /**
   * Makes the context of connections.
   *
   * @throws StillwatchException ({@link Problem#WRONG_USAGE}) if the files do not hold what they
   *     should
   */
  public SSLContext context() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("service", privateKey(), new char[0], certificates());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException failure) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          certificate + " and " + key + " cannot be used for TLS: " + failure.getMessage(),
          failure);
    }
  }

  private Certificate[] certificates() throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(certificate);
    Collection<? extends Certificate> chain =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(bytes));
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("no BEGIN CERTIFICATE in " + certificate);
    }
    return chain.toArray(Certificate[]::new);
  }

  private PrivateKey privateKey() throws IOException, GeneralSecurityException {
    Matcher pem = KEY.matcher(Files.readString(key, StandardCharsets.US_ASCII));
    if (!pem.find()) {
      throw new GeneralSecurityException("no BEGIN PRIVATE KEY in " + key);
    }
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(decoded(pem.group(1)));
    for (String kind : KINDS) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(encoded);
      } catch (InvalidKeySpecException anotherKind) {
        continue;
      }
    }
    throw new GeneralSecurityException("the key in " + key + " is of no known kind");
  }

  private static byte[] decoded(String text) throws GeneralSecurityException {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException failure) {
      throw new GeneralSecurityException("the key is not in base 64", failure);
    }
  }
}
