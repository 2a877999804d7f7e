package rs.tefter.api.swagger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import rs.tefter.api.http.Door;

/** Serves {@link Swagger} to browsers and programs; only reading is possible. */
public final class SwaggerDoor implements Door {

    private final Swagger swagger = new Swagger();

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        switch (swagger.answer(request.getRequestURI()).orElse(null)) {
            case Swagger.Redirect(String location) -> {
                response.setHeader("Location", location);
                response.setStatus(HttpServletResponse.SC_FOUND);
            }
            case Swagger.Document(String contentType, byte[] bytes) -> {
                response.setContentType(contentType);
                response.setHeader("Content-Security-Policy", Swagger.CONTENT_SECURITY_POLICY);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            }
            case null -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
