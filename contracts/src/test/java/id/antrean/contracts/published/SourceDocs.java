package id.antrean.contracts.published;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of our sources says, as plain text: so the published documents and the code have one wording. */
final class SourceDocs {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src", "main", "java");
    private static final Map<Class<?>, SourceDocs> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, String> texts;

    private SourceDocs(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The meaning of a type. */
    static String of(Class<?> type) {
        return text(type, type.getSimpleName());
    }

    /** The meaning of a record's component, an enum's or a class's constant. */
    static String of(Class<?> type, String member) {
        return text(type, type.getSimpleName() + "." + member);
    }

    private static String text(Class<?> type, String name) {
        String text = KNOWN.computeIfAbsent(type.getNestHost(), SourceDocs::read)
                .texts
                .get(name);
        if (text == null) {
            throw new IllegalStateException(name + " has no Javadoc, which would be its description");
        }
        return text;
    }

    private static SourceDocs read(Class<?> topLevel) {
        Path source = SOURCES.resolve(topLevel.getName().replace('.', '/') + ".java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            Reader reader = new Reader(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                reader.scan(unit, null);
            }
            return new SourceDocs(reader.texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;
        private final Map<String, String> texts = new HashMap<>();
        private String type = "";

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            String outer = type;
            type = tree.getSimpleName().toString();
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(type, plain(comment.getFullBody()));
                comment.getBlockTags().stream()
                        .filter(tag -> tag.getKind() == DocTree.Kind.PARAM)
                        .map(ParamTree.class::cast)
                        .forEach(param -> texts.put(type + "." + param.getName(), plain(param.getDescription())));
            }
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(type + "." + tree.getName(), plain(comment.getFullBody()));
            }
            return super.visitVariable(tree, null);
        }

        private static String plain(List<? extends DocTree> parts) {
            return parts.stream()
                    .map(Reader::plain)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String plain(DocTree part) {
            if (part instanceof TextTree text) {
                return text.getBody();
            }
            if (part instanceof LiteralTree literal) {
                return literal.getBody().getBody();
            }
            if (part instanceof LinkTree link) {
                return link.getLabel().isEmpty()
                        ? link.getReference().getSignature().replaceFirst("^#", "")
                        : plain(link.getLabel());
            }
            return " ";
        }
    }
}
