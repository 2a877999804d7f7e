package rs.tefter.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sha256;

/** Style, scripts, letters and pictures of the pages, under names that change with their content, so that browsers may keep them for good. */
public final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
    private static final List<String> OWN = List.of("portal.js", "icons.svg", "text-latin.woff2", "text-latin-ext.woff2",
        "text-cyrillic.woff2");
    private static final List<String> STYLES = List.of("portal.css", "documents.css", "till.css");
    private static final int HASH_LETTERS = 10;

    private record Asset(String mediaType, byte[] content, byte[] zipped) {}

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Asset> byName = new HashMap<>();

    public Assets() {
        add("htmx.js", read(HTMX));
        OWN.forEach(name -> add(name, read("assets/" + name)));
        add("portal.css", withPaths(style()));
    }

    /** The address of an asset by its plain name. */
    public String path(String name) {
        String path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return path;
    }

    List<Route> routes() {
        return List.of(Route.get("/assets/{name}", Access.OPEN, this::serve),
            Route.get("/favicon.ico", Access.OPEN, _ -> Reply.empty(302).with("Location", path("icons.svg"))));
    }

    private Reply serve(Call call) {
        Asset asset = byName.get(call.path("name"));
        if (asset == null) {
            throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "There is nothing at " + call.requestPath()).refusal();
        }
        boolean zip = asset.zipped.length > 0 && call.header("Accept-Encoding").map(accepted -> accepted.contains("gzip")).orElse(false);
        Reply reply = Reply.of(200, asset.mediaType, zip ? asset.zipped : asset.content)
            .with("Cache-Control", "public, max-age=31536000, immutable").with("Vary", "Accept-Encoding").with("X-Content-Type-Options", "nosniff");
        return zip ? reply.with("Content-Encoding", "gzip") : reply;
    }

    /** Written in several files, sent as one. */
    private static byte[] style() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        STYLES.forEach(name -> all.writeBytes(read("assets/" + name)));
        return all.toByteArray();
    }

    /** The style names the letters by their plain names. */
    private byte[] withPaths(byte[] style) {
        String text = new String(style, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> asset : paths.entrySet()) {
            text = text.replace("url(" + asset.getKey() + ")", "url(" + asset.getValue() + ")");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String hashed = name.substring(0, dot) + "." + HexFormat.of().formatHex(Sha256.of(content)).substring(0, HASH_LETTERS) + name.substring(dot);
        paths.put(name, "/assets/" + hashed);
        byName.put(hashed, new Asset(mediaType(name), content, name.endsWith(".woff2") ? new byte[0] : zipped(content)));
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
