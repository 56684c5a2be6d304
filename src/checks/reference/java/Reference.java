import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * One warm process for the reference validators. Each line of stdin is a job, a flat JSON object of
 * strings: {@code {"id":"1","tool":"nu","jar":"/x/vnu.jar","file":"/x/page.html"}}. Each gets one line
 * on stdout: {@code {"id":"1","exit":0,"said":"…"}} with what the tool wrote, or {@code "failure"}.
 * Tools stand in class loaders of their own, since their jars hold different versions of the same
 * libraries, and each works in a thread of its own. Ends when stdin ends. Judges nothing.
 */
public final class Reference {
  /** What a tool wrote, and its exit code. */
  private record Said(int exit, String text) {}

  private interface Tool {
    Said examine(Path file) throws Exception;
  }

  /** Deeply nested markup and structure trees are walked by recursion. */
  private static final long STACK_BYTES = 256L << 20;

  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Map<String, Tool> TOOLS = new ConcurrentHashMap<>();

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    // Tools print as they like; stdout is for answers only.
    System.setOut(System.err);
    Map<String, ExecutorService> threads = new HashMap<>();
    BufferedReader jobs =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
      Map<String, String> job = fieldsOf(line);
      threads
          .computeIfAbsent(job.get("tool"), Reference::threadFor)
          .execute(() -> answer(answers, job));
    }
    System.exit(0);
  }

  private static ExecutorService threadFor(String tool) {
    return Executors.newSingleThreadExecutor(task -> new Thread(null, task, tool, STACK_BYTES));
  }

  private static void answer(PrintStream answers, Map<String, String> job) {
    String answer;
    try {
      Said said = toolFor(job.get("tool"), Path.of(job.get("jar"))).examine(Path.of(job.get("file")));
      answer = "\"exit\":" + said.exit() + ",\"said\":" + quote(said.text());
    } catch (Throwable failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      answer = "\"failure\":" + quote(cause.toString());
    }
    synchronized (answers) {
      answers.println("{\"id\":" + quote(job.get("id")) + "," + answer + "}");
      answers.flush();
    }
  }

  private static Tool toolFor(String name, Path jar) throws Exception {
    Tool known = TOOLS.get(name);
    if (known != null) return known;
    Tool tool =
        switch (name) {
          case "verapdf" -> veraPdf(jar);
          case "epubcheck" -> epubCheck(jar);
          case "nu" -> nu(jar);
          default -> throw new IllegalArgumentException("no such tool: " + name);
        };
    TOOLS.put(name, tool);
    return tool;
  }

  /** Its driver stands beside this file, with what it uses, and is compiled against its jar. */
  private static Tool veraPdf(Path jar) throws Exception {
    Path source = Path.of(System.getProperty("lesbar.drivers"), "VeraPdf.java");
    Path classes = Files.createDirectories(source.resolveSibling("classes"));
    List<String> arguments =
        List.of(
            "-proc:none",
            "-cp", jar.toString(),
            "-sourcepath", source.getParent().toString(),
            "-d", classes.toString(),
            source.toString());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) throw new IllegalStateException("VeraPdf.java does not fit " + jar);
    ClassLoader loader = loaderFor(jar, classes);
    @SuppressWarnings("unchecked")
    Function<String, String> driver =
        (Function<String, String>)
            loader.loadClass("VeraPdf").getDeclaredConstructor().newInstance();
    return file -> {
      Thread.currentThread().setContextClassLoader(loader);
      return new Said(0, driver.apply(file.toString()));
    };
  }

  private static Tool epubCheck(Path jar) throws Exception {
    ClassLoader loader = loaderFor(jar);
    Class<?> checker = loader.loadClass("com.adobe.epubcheck.tool.EpubChecker");
    return file -> {
      Thread.currentThread().setContextClassLoader(loader);
      Path report = file.resolveSibling(file.getFileName() + ".json");
      String[] arguments = {
        file.toString(), "--json", report.toString(), "--locale", "en", "--failonwarnings"
      };
      Object instance = checker.getDeclaredConstructor().newInstance();
      Object exit = checker.getMethod("run", String[].class).invoke(instance, (Object) arguments);
      return new Said((Integer) exit, Files.exists(report) ? Files.readString(report) : "");
    };
  }

  private static Tool nu(Path jar) throws Exception {
    ClassLoader loader = loaderFor(jar);
    Class<?> validator = loader.loadClass("nu.validator.client.EmbeddedValidator");
    Class<?> format = loader.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
    Object instance = validator.getDeclaredConstructor().newInstance();
    Object json = format.getMethod("valueOf", String.class).invoke(null, "JSON");
    validator.getMethod("setOutputFormat", format).invoke(instance, json);
    return file -> {
      Thread.currentThread().setContextClassLoader(loader);
      Object said = validator.getMethod("validate", Path.class).invoke(instance, file);
      return new Said(0, String.valueOf(said));
    };
  }

  private static ClassLoader loaderFor(Path... places) throws MalformedURLException {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) urls[i] = places[i].toUri().toURL();
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static Map<String, String> fieldsOf(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = FIELD.matcher(line);
    while (matcher.find()) fields.put(matcher.group(1), unescape(matcher.group(2)));
    return fields;
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> plain.append(escaped);
      }
    }
    return plain.toString();
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : String.valueOf(text).toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c < 32 || Character.isSurrogate(c)) quoted.append(String.format("\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
