package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.locks.PemFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsTest {
  private static final char[] SECRET = "only-in-this-test".toCharArray();

  @TempDir private Path data;
  @TempDir private Path folder;

  /** A certificate for this machine that nobody vouches for, made by the JDK's own tool. */
  private KeyStore made(String kind) throws Exception {
    Path file = folder.resolve("store.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "service",
                "-keyalg",
                kind,
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(SECRET))
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).as(new String(made.getInputStream().readAllBytes())).isZero();
    return KeyStore.getInstance(file.toFile(), SECRET);
  }

  private PemFiles pem(KeyStore store) throws Exception {
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    write(certificate, "CERTIFICATE", store.getCertificate("service").getEncoded());
    write(key, "PRIVATE KEY", store.getKey("service", SECRET).getEncoded());
    return new PemFiles(certificate, key);
  }

  private static void write(Path file, String kind, byte[] bytes) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
  }

  private ServerSettings everywhere(Optional<PemFiles> tls) {
    return Served.settings(data).at(new Listener("0.0.0.0", 0, tls, false));
  }

  private static HttpClient trusting(KeyStore store) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("service", store.getCertificate("service"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static HttpResponse<String> health(HttpClient client, String scheme, int port)
      throws IOException, InterruptedException {
    URI address = URI.create(scheme + "://127.0.0.1:" + port + "/healthz");
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void withACertificateItListensBeyondLoopbackAndSpeaksTlsOnly(String kind) throws Exception {
    KeyStore store = made(kind);
    try (StillwatchServer server = StillwatchServer.start(everywhere(Optional.of(pem(store))));
        HttpClient client = trusting(store)) {
      assertThat(health(client, "https", server.port()).body()).isEqualTo("ok\n");
      assertThatThrownBy(() -> health(client, "http", server.port()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void withoutACertificateItDoesNotListenBeyondLoopbackUnlessTold() {
    assertThatThrownBy(() -> StillwatchServer.start(everywhere(Optional.empty())))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("--tls-certificate")
        .hasMessageContaining("--insecure-listen");
  }

  @Test
  void aKeyThatIsNoneIsToldByTheNameOfItsFile() throws Exception {
    Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
    PemFiles certificate = pem(made("EC"));
    PemFiles mixed = new PemFiles(certificate.certificate(), nonsense);
    assertThatThrownBy(() -> StillwatchServer.start(everywhere(Optional.of(mixed))))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("nonsense.pem");
    assertThatThrownBy(() -> new PemFiles(nonsense, certificate.key()).context())
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("nonsense.pem");
  }
}
