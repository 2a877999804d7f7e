package rs.tefter.api.swagger;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import rs.tefter.api.swagger.Swagger.Answer;
import rs.tefter.api.swagger.Swagger.Document;
import rs.tefter.api.swagger.Swagger.Redirect;

/** Serves {@link Swagger} at /swagger and everything below, without a key. */
public final class SwaggerServlet extends HttpServlet {
    private final transient Swagger swagger = new Swagger();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Answer> answer = swagger.answer(request.getRequestURI());
        if (answer.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (answer.get()) {
            case Redirect redirect -> {
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", redirect.location());
            }
            case Document document -> {
                response.setContentType(document.contentType());
                response.setContentLength(document.bytes().length);
                response.setHeader("Content-Security-Policy", Swagger.CONTENT_SECURITY_POLICY);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Cache-Control", "no-cache");
                response.getOutputStream().write(document.bytes());
            }
        }
    }
}
