"""What AI assistants ask (Model Context Protocol): a tool and its arguments go in, one page of an answer comes out."""
