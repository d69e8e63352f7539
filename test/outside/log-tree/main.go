// Checks a register's checkpoint, bundle and tiles with programs that are not the register's own:
// golang.org/x/mod/sumdb (note, tlog), filippo.io/torchwood and github.com/transparency-dev/merkle.
//
//	go run . bundle     KEY BUNDLE             an event, its proof and its checkpoint, from a file
//	go run . checkpoint KEY CHECKPOINT         a checkpoint, from a file
//	go run . log        KEY URL [CHECKPOINT]   all entries of a running register, against its tiles and checkpoint,
//	                                           and against an earlier checkpoint from a file
//
// KEY is a verifier key (name+hash+base64) or a file that holds one.
package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"filippo.io/torchwood"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "NOT VERIFIED:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 3 {
		return fmt.Errorf("usage: bundle|checkpoint KEY FILE, or log KEY URL [CHECKPOINT]")
	}
	key := args[1]
	if text, err := os.ReadFile(key); err == nil {
		lines := strings.Split(strings.TrimSpace(string(text)), "\n")
		key = lines[len(lines)-1] // of several, the last one signs
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return fmt.Errorf("the key: %w", err)
	}
	switch args[0] {
	case "bundle":
		return bundle(verifier, args[2])
	case "checkpoint":
		file, err := os.ReadFile(args[2])
		if err != nil {
			return err
		}
		checkpoint, err := open(verifier, file)
		if err != nil {
			return err
		}
		fmt.Printf("%s vouches for %d events\n", checkpoint.Origin, checkpoint.N)
		return nil
	case "log":
		return log(verifier, args[2], args[3:])
	}
	return fmt.Errorf("unknown: %s", args[0])
}

func policyOf(verifier note.Verifier) torchwood.Policy {
	return torchwood.ThresholdPolicy(2, torchwood.OriginPolicy(verifier.Name()), torchwood.SingleVerifierPolicy(verifier))
}

func open(verifier note.Verifier, text []byte) (torchwood.Checkpoint, error) {
	checkpoint, _, err := torchwood.VerifyCheckpoint(text, policyOf(verifier))
	return checkpoint, err
}

// bundle checks the proof as text with torchwood, and its hashes once more with transparency-dev/merkle.
func bundle(verifier note.Verifier, path string) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var parts struct {
		Event json.RawMessage
		Proof string
	}
	if err := json.Unmarshal(file, &parts); err != nil {
		return err
	}
	// A bundle is written in canonical JSON (RFC 8785), and so is the event in it: its bytes are the entry of the log.
	entry := []byte(parts.Event)
	if len(entry) > 0xffff {
		return fmt.Errorf("an event of more than 65,535 bytes is entered by its digest; see the guide")
	}
	if err := torchwood.VerifyProof(policyOf(verifier), tlog.RecordHash(entry), []byte(parts.Proof)); err != nil {
		return err
	}
	head, note, _ := strings.Cut(parts.Proof, "\n\n")
	checkpoint, err := open(verifier, []byte(note))
	if err != nil {
		return err
	}
	var index uint64
	var path2 [][]byte
	for _, line := range strings.Split(head, "\n")[1:] {
		if _, err := fmt.Sscanf(line, "index %d", &index); err == nil {
			continue
		}
		hash, err := base64.StdEncoding.DecodeString(line)
		if err != nil {
			return err
		}
		path2 = append(path2, hash)
	}
	hasher := rfc6962.DefaultHasher
	size := uint64(checkpoint.N)
	if err := proof.VerifyInclusion(hasher, index, size, hasher.HashLeaf(entry), path2, checkpoint.Hash[:]); err != nil {
		return err
	}
	fmt.Printf("number %d of the %d events of %s\n", index+1, size, checkpoint.Origin)
	return nil
}

// log reads every entry of a running register, and checks it against the tiles, and these against the checkpoint.
func log(verifier note.Verifier, url string, earlier []string) error {
	reader := tiles{url: strings.TrimSuffix(url, "/") + "/log/"}
	text, err := reader.ReadEndpoint(context.Background(), "checkpoint")
	if err != nil {
		return err
	}
	checkpoint, err := open(verifier, text)
	if err != nil {
		return err
	}
	client, err := torchwood.NewClient(reader)
	if err != nil {
		return err
	}
	count := int64(0)
	for index, entry := range client.AllEntries(context.Background(), checkpoint.Tree, 0) {
		if index != count || !json.Valid(entry) {
			return fmt.Errorf("entry %d is no JSON", index)
		}
		count++
	}
	if err := client.Err(); err != nil {
		return err
	}
	if count != checkpoint.N {
		return fmt.Errorf("%d entries, and the checkpoint says %d", count, checkpoint.N)
	}
	fmt.Printf("%d entries are those of the checkpoint of %s\n", count, checkpoint.Origin)
	for _, path := range earlier {
		file, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		before, err := open(verifier, file)
		if err != nil {
			return err
		}
		if err := consistency(reader, before, checkpoint); err != nil {
			return err
		}
		fmt.Printf("they begin with the %d of %s\n", before.N, path)
	}
	return nil
}

// consistency asks the register for its proof and checks that with transparency-dev/merkle; and makes one from the tiles with tlog.
func consistency(reader tiles, before, now torchwood.Checkpoint) error {
	path := fmt.Sprintf("proof/consistency?from=%d&to=%d", before.N, now.N)
	text, err := reader.ReadEndpoint(context.Background(), path)
	if err != nil {
		return err
	}
	var answer struct{ Hashes [][]byte }
	if err := json.Unmarshal(text, &answer); err != nil {
		return err
	}
	hasher := rfc6962.DefaultHasher
	if err := proof.VerifyConsistency(hasher, uint64(before.N), uint64(now.N), answer.Hashes, before.Hash[:], now.Hash[:]); err != nil {
		return err
	}
	hashes := torchwood.TileHashReaderWithContext(context.Background(), now.Tree, reader)
	made, err := tlog.ProveTree(now.N, before.N, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(made, now.N, now.Hash, before.N, before.Hash); err != nil {
		return err
	}
	if len(made) != len(answer.Hashes) {
		return fmt.Errorf("the register's proof has %d hashes, and one made from its tiles %d", len(answer.Hashes), len(made))
	}
	for at := range made {
		if !bytes.Equal(made[at][:], answer.Hashes[at]) {
			return fmt.Errorf("the register's proof is not the one made from its tiles")
		}
	}
	return nil
}

// tiles reads what a register serves below /log/.
type tiles struct{ url string }

func (r tiles) ReadEndpoint(_ context.Context, path string) ([]byte, error) {
	response, err := http.Get(r.url + path)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, response.Status)
	}
	return io.ReadAll(response.Body)
}

func (r tiles) ReadTiles(ctx context.Context, names []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, 0, len(names))
	for _, name := range names {
		tile, err := r.ReadEndpoint(ctx, torchwood.TilePath(name))
		if err != nil {
			return nil, err
		}
		all = append(all, tile)
	}
	return all, nil
}

func (r tiles) SaveTiles([]tlog.Tile, [][]byte) {}
