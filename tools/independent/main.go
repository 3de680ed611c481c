// Command independent reads a whole public log over HTTP and checks it, knowing nothing but the log's address, one of
// its verifier keys, and the specifications: C2SP tlog-tiles, tlog-checkpoint and signed-note, RFC 6962. It shares no
// line with the software that wrote the log: signatures and trees are checked by golang.org/x/mod/sumdb, which the Go
// team wrote for the Go checksum database.
//
//	independent [-save file] [-old file] <prefix> <verifier key>
//
// Exit code 0 when everything holds, 1 with the first thing that does not, 2 when it was called wrongly.
package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight    = 8
	tileWidth     = 1 << tileHeight
	provenMax     = 20000
	resourceMax   = 1 << 24
	entrySize     = 65
	entryVersion  = 1
	requestWithin = 20 * time.Second
)

// A log is read under its prefix; what was read once is not asked for again, since tiles are immutable.
type log struct {
	prefix string
	client http.Client
	read   map[string][]byte
}

func (l *log) get(path, contentType string) ([]byte, error) {
	if held, ok := l.read[path]; ok {
		return held, nil
	}
	answer, err := l.client.Get(l.prefix + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s：答复 %d", path, answer.StatusCode)
	}
	if got := answer.Header.Get("Content-Type"); got != contentType {
		return nil, fmt.Errorf("%s：Content-Type 是 %q，应为 %q", path, got, contentType)
	}
	content, err := io.ReadAll(io.LimitReader(answer.Body, resourceMax))
	if err == nil && strings.HasPrefix(path, "tile/") {
		l.read[path] = content
	}
	return content, err
}

// numbered is <N>[.p/<W>] of tlog-tiles: three digits an element, all but the last with an x before them.
func numbered(index int64, width int) string {
	name := fmt.Sprintf("%03d", index%1000)
	for index >= 1000 {
		index /= 1000
		name = fmt.Sprintf("x%03d/%s", index%1000, name)
	}
	if width < tileWidth {
		name += ".p/" + strconv.Itoa(width)
	}
	return name
}

// Height, ReadTiles and SaveTiles make the log a tlog.TileReader: the tree is the same as the Go checksum database's,
// only the paths of the tiles are others.
func (l *log) Height() int { return tileHeight }

func (l *log) SaveTiles([]tlog.Tile, [][]byte) {}

func (l *log) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		content, err := l.tile(tile)
		if err != nil {
			return nil, err
		}
		data[i] = content
	}
	return data, nil
}

func (l *log) tile(tile tlog.Tile) ([]byte, error) {
	path := tilePath(tile)
	content, err := l.get(path, "application/octet-stream")
	if err == nil && len(content) != tile.W*tlog.HashSize {
		err = fmt.Errorf("%s：%d 字节，应为 %d", path, len(content), tile.W*tlog.HashSize)
	}
	return content, err
}

func tilePath(tile tlog.Tile) string {
	return fmt.Sprintf("tile/%d/%s", tile.L, numbered(tile.N, tile.W))
}

// bundle reads the entries of one entry bundle: each after its length in two bytes.
func (l *log) bundle(index int64, width int) ([][]byte, error) {
	path := "tile/entries/" + numbered(index, width)
	content, err := l.get(path, "application/octet-stream")
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(content) >= 2 {
		length := int(binary.BigEndian.Uint16(content))
		if len(content) < 2+length {
			break
		}
		entries = append(entries, content[2:2+length])
		content = content[2+length:]
	}
	if len(content) > 0 || len(entries) != width {
		return nil, fmt.Errorf("%s：读出 %d 条，应为 %d 条，余 %d 字节", path, len(entries), width, len(content))
	}
	return entries, nil
}

// checkpoint verifies a signed note and reads the three lines of a checkpoint.
func checkpoint(message []byte, verifier note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(message, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint：签名：%v", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return tlog.Tree{}, fmt.Errorf("checkpoint：应有三行，没有扩展行")
	}
	if lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("checkpoint：名称是 %q，公钥的名称是 %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] || size < 0 {
		return tlog.Tree{}, fmt.Errorf("checkpoint：条数 %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint：根 %q", lines[2])
	}
	return tlog.Tree{N: size, Hash: root}, nil
}

// stored holds every complete subtree's hash, computed from the entries alone.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		hashes[i] = s[index]
	}
	return hashes, nil
}

// entries reads every bundle and computes every subtree from it.
func (l *log) entries(size int64) (stored, int, error) {
	hashes := stored{}
	bundles := 0
	for first := int64(0); first < size; first += tileWidth {
		entries, err := l.bundle(first/tileWidth, widthAt(first, size))
		if err != nil {
			return nil, 0, err
		}
		bundles++
		for place, entry := range entries {
			if len(entry) != entrySize || entry[0] != entryVersion {
				return nil, 0, fmt.Errorf("第 %d 条：不是 %d 字节、版本 %d 的条目", first+int64(place), entrySize, entryVersion)
			}
			more, err := tlog.StoredHashes(first+int64(place), entry, hashes)
			if err != nil {
				return nil, 0, err
			}
			hashes = append(hashes, more...)
		}
	}
	return hashes, bundles, nil
}

func widthAt(first, size int64) int {
	if size-first < tileWidth {
		return int(size - first)
	}
	return tileWidth
}

// tiles compares every tile of the tree, byte by byte, with what the entries give.
func (l *log) tiles(size int64, hashes tlog.HashReader) (int, error) {
	count := 0
	for level := 0; size>>(tileHeight*level) > 0; level++ {
		row := size >> (tileHeight * level)
		for first := int64(0); first < row; first += tileWidth {
			tile := tlog.Tile{H: tileHeight, L: level, N: first / tileWidth, W: widthAt(first, row)}
			served, err := l.tile(tile)
			if err != nil {
				return 0, err
			}
			computed, err := tlog.ReadTileData(tile, hashes)
			if err != nil {
				return 0, err
			}
			if !bytes.Equal(served, computed) {
				return 0, fmt.Errorf("%s：与条目算出的不符", tilePath(tile))
			}
			count++
		}
	}
	return count, nil
}

// proofs proves entries from the tiles as a client does that holds nothing else: every one of them, or in a large log
// evenly chosen ones with the first and the last.
func (l *log) proofs(tree tlog.Tree, hashes stored) (int64, error) {
	reader := tlog.TileHashReader(tree, l)
	step := (tree.N + provenMax - 1) / provenMax
	count := int64(0)
	for index := int64(0); index < tree.N; index += step {
		if index+step >= tree.N {
			index = tree.N - 1
		}
		proof, err := tlog.ProveRecord(tree.N, index, reader)
		if err == nil {
			err = tlog.CheckRecord(proof, tree.N, tree.Hash, index, hashes[tlog.StoredHashIndex(0, index)])
		}
		if err != nil {
			return count, fmt.Errorf("第 %d 条的证明：%v", index, err)
		}
		count++
	}
	return count, nil
}

// extends proves from the tiles that the tree begins with the whole of an earlier one.
func (l *log) extends(tree, earlier tlog.Tree) error {
	if earlier.N > tree.N {
		return fmt.Errorf("日志变短了：从前 %d 条，现在 %d 条", earlier.N, tree.N)
	}
	if earlier.N == 0 {
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, earlier.N, tlog.TileHashReader(tree, l))
	if err == nil {
		err = tlog.CheckTree(proof, tree.N, tree.Hash, earlier.N, earlier.Hash)
	}
	if err != nil {
		return fmt.Errorf("不是从 %d 条续写来的：%v", earlier.N, err)
	}
	return nil
}

// emptyRoot is the root of the tree without leaves by RFC 6962 §2.1; package tlog has none.
const emptyRoot = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

func check(l *log, verifierKey, old, save string) error {
	verifier, err := note.NewVerifier(verifierKey)
	if err != nil {
		return fmt.Errorf("公钥：%v", err)
	}
	message, err := l.get("checkpoint", "text/plain; charset=utf-8")
	if err != nil {
		return err
	}
	tree, err := checkpoint(message, verifier)
	if err != nil {
		return err
	}
	if tree.N == 0 {
		if tree.Hash.String() != emptyRoot {
			return fmt.Errorf("checkpoint：空日志的根不对")
		}
		fmt.Printf("%s：空日志，签名有效\n", verifier.Name())
		return keep(save, message)
	}
	hashes, bundles, err := l.entries(tree.N)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return err
	}
	// The tiles first: where one of the two is wrong, the tile and the bundle beside it are named.
	tiles, tilesErr := l.tiles(tree.N, hashes)
	if root != tree.Hash {
		return fmt.Errorf("由条目算出的根 %v 与检查点的根 %v 不符（%v）", root, tree.Hash, tilesErr)
	}
	if tilesErr != nil {
		return tilesErr
	}
	proven, err := l.proofs(tree, hashes)
	if err != nil {
		return err
	}
	half, err := tlog.TreeHash(tree.N/2, hashes)
	if err != nil {
		return err
	}
	if err := l.extends(tree, tlog.Tree{N: tree.N / 2, Hash: half}); err != nil {
		return err
	}
	fmt.Printf("%s：%d 条，%d 个条目包，%d 个数据块，%d 条包含证明，由 %d 条续写的证明，签名有效\n",
		verifier.Name(), tree.N, bundles, tiles, proven, tree.N/2)
	if old != "" {
		if err := since(l, tree, verifier, old); err != nil {
			return err
		}
	}
	return keep(save, message)
}

// since compares the log with a checkpoint that was kept earlier.
func since(l *log, tree tlog.Tree, verifier note.Verifier, path string) error {
	kept, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	earlier, err := checkpoint(kept, verifier)
	if err != nil {
		return err
	}
	if err := l.extends(tree, earlier); err != nil {
		return err
	}
	fmt.Printf("%s：从保存过的 %d 条续写而来\n", verifier.Name(), earlier.N)
	return nil
}

func keep(path string, message []byte) error {
	if path == "" {
		return nil
	}
	return os.WriteFile(path, message, 0o644)
}

func main() {
	old := flag.String("old", "", "an earlier checkpoint that the log must extend")
	save := flag.String("save", "", "where to keep the checkpoint")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "用法：independent [-save 文件] [-old 文件] <日志地址> <公钥>")
		os.Exit(2)
	}
	l := &log{
		prefix: strings.TrimSuffix(flag.Arg(0), "/"),
		client: http.Client{Timeout: requestWithin},
		read:   map[string][]byte{},
	}
	if err := check(l, flag.Arg(1), *old, *save); err != nil {
		fmt.Fprintln(os.Stderr, "不符：", err)
		os.Exit(1)
	}
}
