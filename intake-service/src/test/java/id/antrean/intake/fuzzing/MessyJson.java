package id.antrean.intake.fuzzing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.antrean.contracts.testing.SeededRandom;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Damages webhooks: their structure, their texts, and at times the bytes. */
public final class MessyJson {

    private static final ObjectMapper RAW_LETTERS = new ObjectMapper();
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Jackson refuses more than 1,000 levels. */
    private static final int DEEP = 980;

    private static final int MOST_DAMAGES = 5;

    /** What no structure holds: written between the bytes. */
    private static final String[] RAW = {
        "[".repeat(5_000),
        "{\"a\":".repeat(2_000),
        "9".repeat(1_200),
        "1e999999999",
        "1e-999999999",
        "-0",
        "01",
        "NaN",
        "\\ud800",
        "\\udc00\\ud800",
        "\\u0000",
        "\\",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "\u0000",
        " ",
        "\n",
        "//",
        "/*",
        "\uFEFF",
        "\"id\":\"wamid.2\",",
        "\"type\":\"text\",",
        "\"text\":{\"body\":\"#A#1#2\"},"
    };

    private final SeededRandom random;
    private final List<JsonNode> samples;
    private final List<String> messages;
    private boolean deepened;

    private MessyJson(SeededRandom random, List<JsonNode> samples, List<String> messages) {
        this.random = random;
        this.samples = samples;
        this.messages = messages;
    }

    /**
     * One of the samples, damaged.
     *
     * @param messages what people write
     * @return bytes that may be JSON no more
     */
    public static byte[] of(SeededRandom random, List<JsonNode> samples, List<String> messages) {
        return new MessyJson(random, samples, messages).body();
    }

    private byte[] body() {
        JsonNode body = random.oneOf(samples).deepCopy();
        for (int damages = random.between(0, MOST_DAMAGES); damages > 0; damages--) {
            List<ContainerNode<?>> containers = new ArrayList<>();
            collect(body, containers);
            if (!containers.isEmpty()) {
                damage(random.oneOf(containers));
            }
        }
        if (random.inPercent(60)) {
            body.findParents("body").forEach(text -> ((ObjectNode) text).put("body", message()));
        }
        byte[] bytes = written(body);
        for (int damages = random.inPercent(15) ? random.between(1, 3) : 0; damages > 0; damages--) {
            bytes = damaged(bytes);
        }
        return bytes;
    }

    /** At times as Meta writes: other letters than ASCII's as escapes, which may be halves of a pair. */
    private byte[] written(JsonNode body) {
        try {
            return (random.inPercent(60) ? ESCAPED : RAW_LETTERS)
                    .writeValueAsString(body)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the samples can be written", e);
        }
    }

    /** The deep ones are not followed to their end. */
    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (containers.size() < 200 && node instanceof ContainerNode<?> container) {
            if (!container.isEmpty()) {
                containers.add(container);
            }
            node.forEach(child -> collect(child, containers));
        }
    }

    private void damage(ContainerNode<?> container) {
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            damage(object, random.oneOf(names));
        } else if (container instanceof ArrayNode array) {
            damage(array, random.between(0, array.size() - 1));
        }
    }

    private void damage(ObjectNode object, String name) {
        switch (random.between(0, 5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(random.inPercent(50) ? message() : "id", object.get(name));
            case 2 -> object.setAll(object.deepCopy().put(message(), 1));
            default -> object.set(name, other(object.get(name)));
        }
    }

    private void damage(ArrayNode array, int at) {
        switch (random.between(0, 4)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(at, array.get(at).deepCopy());
            case 2 -> {
                JsonNode one = array.get(at).deepCopy();
                for (int more = random.between(1, 30); more > 0; more--) {
                    array.add(one.deepCopy());
                }
            }
            default -> array.set(at, other(array.get(at)));
        }
    }

    private JsonNode other(JsonNode value) {
        return switch (random.between(0, 9)) {
            case 0 -> NullNode.getInstance();
            case 1 -> BooleanNode.valueOf(random.inPercent(50));
            case 2 -> number();
            case 3 -> NODES.arrayNode();
            case 4 -> NODES.objectNode();
            case 5 ->
                !deepened && random.inPercent(20)
                        ? deep(value)
                        : NODES.arrayNode().add(value);
            case 6 -> anyOf(random.oneOf(samples));
            case 7 -> TextNode.valueOf("");
            default ->
                value.isTextual()
                        ? TextNode.valueOf(MessyText.of(random, List.of(value.textValue())))
                        : TextNode.valueOf(message());
        };
    }

    private JsonNode number() {
        return random.oneOf(
                IntNode.valueOf(random.between(-3, 200_000)),
                LongNode.valueOf(Long.MAX_VALUE),
                LongNode.valueOf(random.between(0L, 9_999_999_999L)),
                DoubleNode.valueOf(-1.5e300),
                BigIntegerNode.valueOf(BigInteger.TEN.pow(random.between(19, 990))));
    }

    private JsonNode deep(JsonNode value) {
        deepened = true;
        JsonNode deep = value;
        for (int levels = random.between(1, DEEP); levels > 0; levels--) {
            deep = random.inPercent(50)
                    ? NODES.arrayNode().add(deep)
                    : NODES.objectNode().set("a", deep);
        }
        return deep;
    }

    private JsonNode anyOf(JsonNode sample) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(sample, containers);
        return containers.isEmpty() ? sample : random.oneOf(containers).deepCopy();
    }

    private String message() {
        return MessyText.of(random, messages);
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.between(0, bytes.length);
        int end = random.between(at, Math.min(bytes.length, at + 20));
        byte[] piece =
                switch (random.between(0, 3)) {
                    case 0 -> new byte[] {(byte) random.between(0, 255)};
                    case 1 -> new byte[0];
                    case 2 -> Arrays.copyOfRange(bytes, at, random.between(at, bytes.length));
                    default -> random.oneOf(RAW).getBytes(StandardCharsets.UTF_8);
                };
        byte[] damaged = Arrays.copyOf(bytes, bytes.length - (end - at) + piece.length);
        System.arraycopy(piece, 0, damaged, at, piece.length);
        System.arraycopy(bytes, end, damaged, at + piece.length, bytes.length - end);
        return damaged;
    }
}
