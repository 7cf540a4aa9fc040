package io.stillwatch.server.envoy;

import com.google.protobuf.CodedInputStream;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The call that Envoy makes, with the form of its messages. Stateless. */
public final class CheckMethod {
  /** The service's name on the wire. */
  public static final String SERVICE = "envoy.service.auth.v3.Authorization";

  private CheckMethod() {}

  /** What gRPC needs to know of the call. */
  public static MethodDescriptor<CheckRequest, CheckResponse> descriptor() {
    return MethodDescriptor.<CheckRequest, CheckResponse>newBuilder()
        .setType(MethodType.UNARY)
        .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, "Check"))
        .setRequestMarshaller(new Requests())
        .setResponseMarshaller(new Responses())
        .build();
  }

  private static final class Requests implements Marshaller<CheckRequest> {

    @Override
    public InputStream stream(CheckRequest request) {
      throw new UnsupportedOperationException("a service answers requests and makes none");
    }

    @Override
    public CheckRequest parse(InputStream in) {
      try {
        return CheckRequest.read(CodedInputStream.newInstance(in.readAllBytes()));
      } catch (IOException failure) {
        return CheckRequest.UNREADABLE;
      }
    }
  }

  private static final class Responses implements Marshaller<CheckResponse> {

    @Override
    public InputStream stream(CheckResponse response) {
      return new ByteArrayInputStream(response.bytes());
    }

    @Override
    public CheckResponse parse(InputStream in) {
      throw new UnsupportedOperationException("a service reads no answers");
    }
  }
}
