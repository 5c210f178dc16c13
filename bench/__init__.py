"""Speed and accuracy against peers and floors; each module runs by itself."""
